import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

// Each deploy unit becomes one self-contained folder: everything is bundled, the SDK too (half the cold start of requiring it).
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const out = path.join(root, 'dist/cloudfunctions')
export const units = ['owner', 'staff', 'manager', 'payments', 'timers', 'documents']

export async function buildFunctions () {
  const sizes = {}
  rmSync(out, { recursive: true, force: true })
  for (const unit of units) {
    const source = path.join(root, 'cloudfunctions', unit)
    const target = path.join(out, unit)
    mkdirSync(target, { recursive: true })
    const result = await build({
      entryPoints: [path.join(source, 'index.ts')], outfile: path.join(target, 'index.js'),
      bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, keepNames: false, legalComments: 'none', metafile: true, logLevel: 'error',
      tsconfig: path.join(root, 'tsconfig.json')
    })
    sizes[unit] = Object.values(result.metafile.outputs).reduce((sum, file) => sum + file.bytes, 0)
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
