import { launchMiniApp, type MiniApp } from './harness/mini-app'

let app: MiniApp
afterEach(() => app.stop())

test('what a thing is and says reaches the screen reader on the compiled page', async () => {
  const homes = ['3栋 2单元 1201', '5栋 1单元 301'].map((label, at) => ({ homeId: `home_${at}`, label }))
  app = launchMiniApp({ answering: () => ({ ok: true, value: { homes, crew: [] } }) })
  const page = await app.open('pages/launch/index')
  expect(page.attributes('.ui-row')).toMatchObject({ ariaRole: 'button', hoverClass: 'ui-hover', hoverStayTime: 80 })
  expect(page.attributes('.ui-icon')).toMatchObject({ ariaHidden: 'true' })
})
