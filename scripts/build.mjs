import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { whileAlone } from './build-lock.mjs'
import { inputsOf, isFresh, remember } from './freshness.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const clientInputs = ['src', 'domain', 'contract', 'config', 'babel.config.js', 'project.config.json', 'tsconfig.json', 'package.json', 'package-lock.json']
const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')

/** What is built, from what, by what. `env` takes part in the freshness: another cloud is another build. */
const targets = {
  functions: {
    inputs: ['cloudfunctions', 'domain', 'contract', 'scripts/build-functions.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
    output: 'dist/cloudfunctions',
    command: [path.join(root, 'scripts/build-functions.mjs')]
  },
  weapp: { inputs: clientInputs, output: 'dist/weapp', command: [taro, 'build', '--type', 'weapp'], env: ['RUHUO_CLOUD_ENV'] },
  h5: { inputs: clientInputs, output: 'dist/h5', command: [taro, 'build', '--type', 'h5'], env: [] }
}

const run = (args) => new Promise((resolve) => {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => { said += chunk })
  child.stderr.on('data', (chunk) => { said += chunk })
  child.on('close', (code) => resolve({ code: code ?? 1, said }))
})

/** Without the progress bars; webpack's errors come last, but every file name that was tried follows them. */
function complaintIn (said) {
  const plain = said.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replace(/\n{2,}/g, '\n')
  const errors = plain.lastIndexOf('Errors')
  return (errors >= 0 ? plain.slice(errors) : plain.slice(-6000)).slice(0, 6000)
}

async function build (name, force) {
  const target = targets[name]
  const env = Object.fromEntries((target.env ?? []).map((key) => [key, process.env[key] ?? '']))
  const inputs = await inputsOf(root, target, env)
  if (!force && await isFresh(root, name, target, inputs)) return console.log(`${name}: up to date`)
  const started = Date.now()
  const { code, said } = await run(target.command)
  if (code !== 0) throw new Error(`${name} was not built\n${complaintIn(said)}`)
  await remember(root, name, target, inputs)
  console.log(`${name}: built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

const asked = process.argv.slice(2)
const force = asked.includes('--force')
const names = asked.filter((word) => !word.startsWith('-'))
try {
  for (const name of names) if (!(name in targets)) throw new Error(`unknown target ${name}; known: ${Object.keys(targets).join(', ')}`)
  await whileAlone(root, async () => {
    for (const name of names.length > 0 ? names : Object.keys(targets)) await build(name, force)
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
