import { launchMiniApp, type MiniApp } from './harness/mini-app'

let app: MiniApp
afterEach(() => app.stop())

// The templates and the runtime name attributes by number, each from a list of its own: they must be the same list.
test('what a field is given arrives under its own name', async () => {
  app = launchMiniApp()
  const page = await app.open('owner/bind/index?c=com_yunxili')
  expect(page.attributes('.ui-field__input')).toMatchObject({ placeholder: expect.stringMatching(/\S/), placeholderClass: expect.stringMatching(/^ui-/), password: false, maxlength: expect.any(Number) })
})
