import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Each deploy unit becomes one self-contained folder: everything is bundled, the SDK too (half the cold start of requiring it).
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.join(root, 'dist/cloudfunctions')
export const units = ['owner', 'staff', 'manager', 'payments', 'timers', 'documents']

const options = {
  bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, keepNames: false, legalComments: 'none', metafile: true, logLevel: 'error',
  supported: { 'dynamic-import': false }, tsconfig: path.join(root, 'tsconfig.json')
}

/** What is imported while running becomes a file of its own beside the bundle: Node parses it when it is needed, not at every cold start. */
const apart = (found) => ({
  name: 'apart',
  setup (bundler) {
    bundler.onResolve({ filter: /^@cloud\// }, async ({ kind, path: wanted, importer, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const { path: file } = await bundler.resolve(wanted, { kind: 'import-statement', importer, resolveDir })
      found.add(file)
      return { path: `./${path.basename(file, '.ts')}.js`, external: true }
    })
  }
})

/** Writes the bundle, and beside it what it loads later; how many bytes it all is. */
async function bundle (entry, target, name) {
  const found = new Set()
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile: path.join(target, name), plugins: [apart(found)] })
  let bytes = Object.values(metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
  for (const file of found) bytes += await bundle(file, target, `${path.basename(file, '.ts')}.js`)
  return bytes
}

export async function buildFunctions () {
  const sizes = {}
  rmSync(out, { recursive: true, force: true })
  for (const unit of units) {
    const source = path.join(root, 'cloudfunctions', unit)
    const target = path.join(out, unit)
    mkdirSync(target, { recursive: true })
    sizes[unit] = await bundle(path.join(source, 'index.ts'), target, 'index.js')
    cpSync(path.join(source, 'config.json'), path.join(target, 'config.json'))
    writeFileSync(path.join(target, 'package.json'), JSON.stringify({ name: unit, version: readVersion(), main: 'index.js', dependencies: {} }, null, 2) + '\n')
    for (const file of filesBeside(unit)) cpSync(file, path.join(target, path.basename(file)))
  }
  return sizes
}

const readVersion = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version

/** What a unit reads at run time and cannot be bundled: the font for its papers. */
function filesBeside (unit) {
  if (unit !== 'documents') return []
  const font = path.join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
  if (!existsSync(font)) throw new Error('the font of the papers is not installed')
  return [font]
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const sizes = await buildFunctions()
  for (const [unit, bytes] of Object.entries(sizes)) console.log(`${unit} ${(bytes / 1024).toFixed(0)} KB`)
}
