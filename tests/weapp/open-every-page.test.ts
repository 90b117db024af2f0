import { routes } from '@/routes'
import { launchMiniApp, type MiniApp } from './harness/mini-app'

/** What Taro itself looks for when it loads, and does without. */
const ASKED_BY_TARO = ['webpackJsonp']

let app: MiniApp

// A page may be the first one opened, from a card or a message: what another page loaded before must not help it.
beforeEach(() => { app = launchMiniApp() })
afterEach(() => app.stop())

test('the build has exactly the pages of the routes', () => {
  expect([...app.pages].sort()).toEqual(routes.map(({ path }) => path).sort())
})

test('starting asks WeChat for nothing it may not have', () => {
  expect([...app.missing].filter((name) => !ASKED_BY_TARO.includes(name))).toEqual([])
})

test.each(routes.map(({ path }) => path))('%s opens first without a template missing and without an error', async (path) => {
  const page = await app.open(path)
  expect(page.text()).not.toBe('')
  expect(app.wxmlWarnings).toEqual([])
  expect(app.errors).toEqual([])
})
