import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// What no other tool sees: words of owners outside src/copy, files that grow too long, addresses in the lock file.
const root = process.argv[2] ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const read = (file) => { try { return readFileSync(path.join(root, file), 'utf8') } catch { return '' } }
const problems = []

const LONGEST = 250
const TABLES = /^(src\/copy\/|domain\/documents\/(library|texts)|tests\/|localcloud\/.*\.test\.ts)/
for (const file of tracked.filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !TABLES.test(name))) {
  const lines = read(file).split('\n').length
  if (lines > LONGEST) problems.push(`${file}: ${lines} lines, split it (${LONGEST} at most)`)
}

// Every sentence a person reads lies in src/copy, where a missing translation does not compile.
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
for (const file of tracked.filter((name) => /^src\/.*\.(ts|tsx)$/.test(name) && !/^src\/copy\/|\.test(ing)?\.tsx?$|^src\/routes\.ts$|\.config\.ts$|^src\/platform\/h5\//.test(name)))
  if (/[\u4e00-\u9fff]/.test(withoutComments(read(file)))) problems.push(`${file}: Chinese words outside src/copy`)

if (/"resolved": "http/.test(read('package-lock.json'))) problems.push('package-lock.json names download addresses')
for (const file of tracked.filter((name) => /\.(test\.tsx?)$/.test(name))) if (/\b(it|test|describe)\.(only|skip|todo)\(|\bxit\(|\bxdescribe\(/.test(read(file))) problems.push(`${file}: a test is left out`)

for (const problem of problems) console.log(problem)
process.exitCode = problems.length ? 1 : 0
