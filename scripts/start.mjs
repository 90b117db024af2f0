import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm start`: installs what is missing, builds what is stale, opens the stage. `-- --fresh` begins the story anew, `-- --port N` takes another port.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const must = (command, args, options = {}) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(path.join(root, 'node_modules/@tarojs/cli/package.json')) || !existsSync(path.join(root, 'node_modules/tsx/package.json')))
  must('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
must(process.execPath, [path.join(root, 'scripts/build.mjs'), 'functions', 'h5'])

process.chdir(root)
const main = path.join(root, 'scripts/stage/main.ts')
process.argv.splice(2, 0, main)
await import('./with-tsx.mjs')
