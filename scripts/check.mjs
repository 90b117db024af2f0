import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Everything that can be told without running the product: types, lint, arrows, dead code, sizes. Two at a time, all results at the end.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const bin = (name) => path.join(root, 'node_modules', name)
const checks = [
  ['types', [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']],
  ['lint', [bin('oxlint/bin/oxlint')]],
  ['arrows', [bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'src', 'domain', 'contract', 'cloudfunctions', 'localcloud']],
  ['dead code', [bin('knip/bin/knip.js'), '--no-progress']],
  ['words and files', [path.join(root, 'scripts/check-files.mjs')]]
]

const run = ([name, args]) => new Promise((resolve) => {
  const started = Date.now()
  let said = ''
  const child = spawn(process.execPath, args, { cwd: root, env: process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.on('data', (part) => { said += part })
  child.stderr.on('data', (part) => { said += part })
  child.on('close', (code) => resolve({ name, isGood: code === 0, said, seconds: (Date.now() - started) / 1000 }))
})

const asked = process.argv.slice(2)
const waiting = checks.filter(([name]) => !asked.length || asked.includes(name))
const results = []
await Promise.all([1, 2].map(async () => { for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next)) }))
for (const { name, isGood, said, seconds } of results) console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name} ${seconds.toFixed(1)} s${isGood ? '' : `\n${said}`}`)
process.exitCode = results.every(({ isGood }) => isGood) ? 0 : 1
