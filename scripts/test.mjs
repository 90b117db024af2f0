import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// `npm test`: installs what is missing, builds what is stale, runs every project, ends with one plain line.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const node = (args, env = {}) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1

if (!existsSync(path.join(root, 'node_modules/jest/bin/jest.js'))) {
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (npm.status) process.exit(npm.status)
}
const asked = process.argv.slice(2)
if (node(['scripts/build.mjs'])) process.exit(1)

const report = path.join(os.tmpdir(), `ruhuo-jest-${process.pid}.json`)
// Browser journeys share two cores with a cloud and three phones: they run after the rest, one at a time.
const suites = asked.length ? [['--selectProjects', ...asked]] : [['--selectProjects', 'rules', 'server', 'client', 'localcloud', 'api', 'weapp'], ['--selectProjects', 'browser', '--runInBand']]
let passed = 0
let failed = 0
let skipped = 0
for (const suite of suites) {
  await new Promise((resolve) => {
    const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...suite, '--json', `--outputFile=${report}`, '--testLocationInResults'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=4096`.trim() } })
    child.on('close', resolve)
  })
  if (!existsSync(report)) { failed++; continue }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  passed += result.numPassedTests
  // A suite that could not even start counts as one failure.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites
  skipped += result.numPendingTests + result.numTodoTests
}
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed || !passed ? 1 : 0
