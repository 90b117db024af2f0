import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve('src')
const template = fs.readFileSync(path.resolve('dist/weapp/base.wxml'), 'utf8')
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '-' : '') + letter.toLowerCase())
const OURS = ['key', 'ref']

/** As WeChat's template writes what a component is given. */
function written (name: string): string {
  if (name === 'className') return 'class'
  if (name === 'onClick') return 'bindtap'
  if (name === 'catchMove') return 'catchtouchmove'
  return /^on[A-Z]/.test(name) ? `bind${name.slice(2).toLowerCase()}` : kebab(name)
}

type Given = { readonly file: string; readonly component: string; readonly attribute: string }

/** Each attribute that a file gives to one of Taro's components by name. */
function givenIn (file: string): Given[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const components = new Map<string, string>()
  const found: Given[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text === '@tarojs/components' && node.importClause?.namedBindings && ts.isNamedImports(node.importClause.namedBindings))
      for (const { name, propertyName } of node.importClause.namedBindings.elements) components.set(name.text, (propertyName ?? name).text)
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = components.get(node.tagName.getText())
      if (component) for (const one of node.attributes.properties) if (ts.isJsxAttribute(one) && !OURS.includes(one.name.getText())) found.push({ file: path.relative(root, file), component: kebab(component), attribute: written(one.name.getText()) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const reaches = ({ component, attribute }: Given) => [...template.matchAll(new RegExp(`<${component} ([^>]*)>`, 'g'))].some(([, attributes = '']) => ` ${attributes}`.includes(` ${attribute}=`))

// config/lean-templates-plugin.ts takes out what is not used; what is taken out never reaches WeChat, and the web does not show it.
test('whatever a file gives to a component of Taro is in the template', () => {
  const files = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx')).map((file) => path.join(root, file))
  const given = files.flatMap(givenIn)
  expect(given.length).toBeGreaterThan(300)
  expect(given.filter((one) => !reaches(one))).toEqual([])
  expect(reaches({ file: '', component: 'scroll-view', attribute: 'refresher-enabled' })).toBe(false)
})
