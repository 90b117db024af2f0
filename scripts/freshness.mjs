import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

const notes = (root, name) => path.join(root, '.cache', 'build', `${name}.json`)
const isTest = (file) => /\.test\.tsx?$/.test(file)

async function filesOf (entry) {
  if (!existsSync(entry)) return []
  if ((await stat(entry)).isFile()) return [entry]
  const found = await readdir(entry, { recursive: true, withFileTypes: true })
  return found.filter((file) => file.isFile()).map((file) => path.join(file.parentPath ?? file.path, file.name)).sort()
}

async function digestOf (root, entries, env, keep) {
  const hash = createHash('sha256').update(JSON.stringify(env))
  for (const entry of entries) {
    for (const file of await filesOf(path.join(root, entry))) {
      if (!keep(file)) continue
      hash.update(`\0${path.relative(root, file).split(path.sep).join('/')}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** What the target would be built from just now. Taken before building: what changes meanwhile must not count as built. */
export const inputsOf = (root, { inputs }, env) => digestOf(root, inputs, env, (file) => !isTest(file))

const outputOf = (root, { output }) => digestOf(root, [output], {}, () => true)

/** Whether what was built last came from these very inputs and still lies there untouched. */
export async function isFresh (root, name, target, inputs) {
  if (!existsSync(path.join(root, target.output)) || !existsSync(notes(root, name))) return false
  const noted = JSON.parse(await readFile(notes(root, name), 'utf8'))
  return noted.inputs === inputs && noted.output === await outputOf(root, target)
}

export async function remember (root, name, target, inputs) {
  await mkdir(path.dirname(notes(root, name)), { recursive: true })
  await writeFile(notes(root, name), JSON.stringify({ inputs, output: await outputOf(root, target) }))
}
