import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { operations } from '@contract/contract'
import { routes } from '@/routes'
import { chinese, english, sentencesOf } from './sentences.testing'

const root = path.resolve(__dirname, '../../..')
const host = ts.createCompilerHost({})
const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => fs.readFileSync(file, 'utf8')) as { config: { compilerOptions: object } }
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)

/** The files a page is made of. */
function filesOf (file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const { fileName } of ts.preProcessFile(fs.readFileSync(file, 'utf8')).importedFiles) {
    const resolved = ts.resolveModuleName(fileName, file, options, host).resolvedModule
    if (resolved && !resolved.isExternalLibraryImport && resolved.resolvedFileName.startsWith(path.join(root, 'src') + path.sep)) filesOf(path.normalize(resolved.resolvedFileName), found)
  }
  return found
}

const names = new Map(operations.map((one) => [one.name, one]))
const asked = (file: string) => [...fs.readFileSync(file, 'utf8').matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].flatMap(([, name = '']) => names.get(name) ?? [])
const pagesOf = (name: string) => routes.filter((route) => route.package === name).map((route) => path.join(root, 'src', `${route.path}.tsx`))

test.each(Object.keys(sentencesOf))('whatever the pages of %s ask, they have words for the refusal', (name) => {
  const files = new Set(pagesOf(name).flatMap((page) => [...filesOf(page)]))
  const operationsAsked = [...files].flatMap(asked)
  expect(operationsAsked.length).toBeGreaterThan(3)
  expect(operationsAsked.flatMap((one) => Object.keys(one.refusals).filter((code) => !(code in sentencesOf[name]!)).map((code) => `${one.name}: ${code}`))).toEqual([])
})

test('both languages know the same codes, and every code of the contract', () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort())
  expect(operations.flatMap((one) => Object.keys(one.refusals)).filter((code) => !(code in chinese))).toEqual([])
})
