const { pathsToModuleNameMapper } = { pathsToModuleNameMapper: (paths) => Object.fromEntries(Object.entries(paths).map(([from, [to]]) => [`^${from.replace('/*', '/(.*)$')}`, `<rootDir>/${to.replace('./', '').replace('*', '$1')}`])) }
const { paths } = require('./tsconfig.json').compilerOptions

const base = {
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  moduleNameMapper: pathsToModuleNameMapper(paths),
  transform: { '\\.[jt]sx?$': ['babel-jest', { configFile: false, babelrc: false, presets: [['@babel/preset-env', { targets: { node: 'current' } }], ['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript'] }] },
  transformIgnorePatterns: ['/node_modules/(?!(croner|uqr)/)']
}

/** One project an area, so that each can be run alone: `npx jest --selectProjects rules`. */
module.exports = {
  projects: [
    { ...base, displayName: 'rules', testEnvironment: 'node', testMatch: ['<rootDir>/{domain,contract}/**/*.test.ts'] },
    { ...base, displayName: 'server', testEnvironment: 'node', testMatch: ['<rootDir>/cloudfunctions/**/*.test.ts'] },
    { ...base, displayName: 'localcloud', testEnvironment: 'node', testMatch: ['<rootDir>/{localcloud,tests/site-day}/**/*.test.ts'] },
    { ...base, displayName: 'client', testEnvironment: 'node', testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'] },
    { ...base, displayName: 'api', testEnvironment: 'node', testMatch: ['<rootDir>/tests/{access,deploy,docs,journeys,probes,simulation,twin}/**/*.test.ts'] },
    { ...base, displayName: 'weapp', testEnvironment: 'jsdom', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...base, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] }
  ]
}
