import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'

const root = path.resolve('dist/weapp')
const files = fs.readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
const appJson = JSON.parse(fs.readFileSync(path.join(root, 'app.json'), 'utf8')) as { subPackages: { root: string }[]; lazyCodeLoading: string; __usePrivacyCheck__: boolean }
const roots = appJson.subPackages.map((sub) => sub.root)
const packageOf = (file: string) => roots.find((sub) => file.startsWith(`${sub}/`)) ?? 'main'

const bytesOf = (name: string) => files.filter((file) => packageOf(file) === name)
  .reduce((sum, file) => sum + fs.statSync(path.join(root, file)).size, 0)

test.each(files.filter((file) => file.endsWith('.js')))('%s is read by the oldest engine that may open it (iOS 13, Chrome 86)', (file) => {
  expect(() => parse(fs.readFileSync(path.join(root, file), 'utf8'), { ecmaVersion: 2019 })).not.toThrow()
})

test('the main package is at most 450 KB', () => { expect(bytesOf('main')).toBeLessThanOrEqual(450 * 1024) })

test('each subpackage is at most 400 KB', () => {
  expect(roots.map((sub) => [sub, bytesOf(sub)] as const).filter(([, bytes]) => bytes > 400 * 1024)).toEqual([])
})

test('all packages together are at most 2.5 MB', () => {
  expect(['main', ...roots].reduce((sum, name) => sum + bytesOf(name), 0)).toBeLessThanOrEqual(2.5 * 1024 * 1024)
})

test('code is loaded when needed, privacy is asked first', () => {
  expect(appJson.lazyCodeLoading).toBe('requiredComponents')
  expect(appJson.__usePrivacyCheck__).toBe(true)
})

test('nothing of the web forms is shipped to WeChat', () => {
  const web = /__RUHUO__|XMLHttpRequest|jsQR|AbortSignal/
  expect(files.filter((file) => file.endsWith('.js') && web.test(fs.readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})
