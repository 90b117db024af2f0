const { TestEnvironment } = require('jest-environment-jsdom')

/** A DOM for the view and Node's own network for the phone's calls: jsdom brings no fetch. */
module.exports = class PhoneEnvironment extends TestEnvironment {
  async setup () {
    await super.setup()
    this.global.fetch = (url, options) => fetch(url, options)
  }
}
