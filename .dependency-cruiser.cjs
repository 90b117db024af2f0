const only = (name, from, allowed, comment) => ({
  name, severity: 'error', comment,
  from: { path: from, pathNot: '\\.test\\.tsx?$|/testing' },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] }
})

/** The arrows of ARCHITECTURE.md. tests/probes plants a violation of each and expects it to be found. */
module.exports = {
  forbidden: [
    only('domain-is-pure', '^domain/', '^domain/', 'The rules know nothing but themselves.'),
    { name: 'domain-has-no-platform', severity: 'error', comment: 'No node, no wx, no clock in the rules.', from: { path: '^domain/', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core', 'npm', 'npm-dev'] } },
    only('contract-speaks-domain', '^contract/', '^(contract|domain)/|node_modules/valibot', 'The wire is declared in words of the rules.'),
    only('modules-stand-alone', '^cloudfunctions/modules/([^/]+)/', '^cloudfunctions/(modules/$1|kit|platform)/|^(contract|domain)/', 'What two modules need lives in domain, kit or a port.'),
    only('kit-knows-no-module', '^cloudfunctions/kit/', '^cloudfunctions/(kit|platform)/|^(contract|domain)/|node_modules/valibot', 'The kit serves any module.'),
    { name: 'one-door-to-the-sdk', severity: 'error', comment: 'Only platform/sdk.ts touches wx-server-sdk.', from: { path: '^(cloudfunctions|domain|contract|src)/', pathNot: '^cloudfunctions/platform/sdk\\.ts$' }, to: { path: 'node_modules/wx-server-sdk' } },
    { name: 'client-and-server-meet-in-contract', severity: 'error', comment: 'The mini-program never imports the server, nor the server the mini-program.', from: { path: '^src/' }, to: { path: '^cloudfunctions/|^localcloud/' } },
    { name: 'server-knows-no-client', severity: 'error', from: { path: '^(cloudfunctions|domain|contract)/' }, to: { path: '^(src|localcloud)/' } },
    { name: 'contract-only-as-types-on-the-phone', severity: 'error', comment: 'Schemas weigh; the phone needs their types only.', from: { path: '^src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^contract/', dependencyTypesNot: ['type-only'] } },
    { name: 'features-stand-alone', severity: 'error', comment: 'Features do not import features.', from: { path: '^src/features/([^/]+)/' }, to: { path: '^src/features/', pathNot: '^src/features/$1/' } },
    { name: 'ui-knows-no-domain', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^(domain|contract|src/(features|platform|copy))/', pathNot: '^src/ui/' } },
    { name: 'taro-only-in-platform', severity: 'error', comment: 'Taro\'s functions are called by src/platform; pages and the app hold the lifecycle and share hooks that Taro finds only there.', from: { path: '^src/', pathNot: '^src/(platform|frame|pages|owner|household|staff|review|site|manager|office|sign)/|^src/app\\.(tsx|config\\.ts)$' }, to: { path: 'node_modules/@tarojs/taro' } },
    { name: 'localcloud-runs-what-is-built', severity: 'error', comment: 'It is the cloud, not the product.', from: { path: '^localcloud/' }, to: { path: '^(src|domain|contract|cloudfunctions)/' } },
    { name: 'no-circles', severity: 'error', from: { path: '^(domain|contract|cloudfunctions|src|localcloud)/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } }
  ],
  options: {
    tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'types', 'node', 'default'], exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] }
  }
}
