import { launchMiniApp, type MiniApp } from './harness/mini-app'
import { totalOf } from './harness/set-data'
import type { Answering } from './harness/wx-stub'

let app: MiniApp
afterEach(() => app.stop())

const answers = (value: unknown): Answering => () => ({ ok: true, value })
const oneHome = { homes: [{ homeId: 'home_1', label: '3栋 2单元 1201' }], crew: [] }

test('an owner is taken to the home with one call', async () => {
  app = launchMiniApp({ answering: answers(oneHome) })
  await app.open('pages/launch/index')
  expect(app.calls.map(({ unit, envelope }) => [unit, envelope.action])).toEqual([['owner', 'session.open']])
  expect(app.navigations.map(({ url }) => url)).toEqual([expect.stringMatching(/^\/pages\/home\/index\?.*home_1/)])
})

test('who is bound to nothing yet confirms a home first, whose community came with the link', async () => {
  app = launchMiniApp({ answering: answers({ homes: [], crew: [] }) })
  await app.open('pages/launch/index?c=com_yunxili')
  expect(app.navigations.map(({ url }) => url)).toEqual(['/owner/bind/index?c=com_yunxili'])
})

test('several homes are offered, and the one tapped is opened', async () => {
  app = launchMiniApp({ answering: answers({ homes: [...oneHome.homes, { homeId: 'home_2', label: '5栋 1单元 301' }], crew: [] }) })
  const page = await app.open('pages/launch/index')
  expect(app.navigations).toEqual([])
  expect(page.text()).toContain('5栋 1单元 301')
  await page.tapOn('5栋 1单元 301')
  expect(app.navigations.map(({ url }) => url)).toEqual([expect.stringContaining('home_2')])
})

test('a failed server shows a reference, and trying again asks again', async () => {
  let isDown = true
  app = launchMiniApp({ answering: () => {
    if (isDown) throw { errCode: -504002, errMsg: 'cloud.callFunction:fail', requestID: 'ref-77' }
    return { ok: true, value: oneHome }
  } })
  const page = await app.open('pages/launch/index')
  expect(page.text()).toContain('ref-77')
  isDown = false
  await page.tapOn('再试一次')
  expect(app.calls).toHaveLength(2)
  expect(app.navigations).toHaveLength(1)
})

test('what crosses to the view until something is said stays small', async () => {
  app = launchMiniApp({ answering: answers({ homes: [...oneHome.homes, { homeId: 'home_2', label: '5栋 1单元 301' }], crew: [] }) })
  const page = await app.open('pages/launch/index')
  const { calls, bytes, nodes } = totalOf(page.crossings)
  expect({ calls: calls <= 3, bytes: bytes <= 24 * 1024, nodes: nodes <= 400 }).toEqual({ calls: true, bytes: true, nodes: true })
})
