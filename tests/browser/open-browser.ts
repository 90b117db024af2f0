import fs from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The one that npm brings, for Linux on x64 without a browser. */
async function fromPackage (): Promise<Browser> {
  const packed = (await import('@sparticuz/chromium')).default
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...QUIET] })
}

/** A headless Chromium, Chrome or Edge: the one named by RUHUO_BROWSER, an installed one, else the packaged one. */
export async function openBrowser (): Promise<Browser> {
  const named = [process.env.RUHUO_BROWSER, ...INSTALLED].find((file) => file !== undefined && fs.existsSync(file))
  if (named) return chromium.launch({ executablePath: named, args: QUIET })
  for (const channel of ['chrome', 'msedge'] as const) {
    const browser = await chromium.launch({ channel, args: QUIET }).catch(() => undefined)
    if (browser) return browser
  }
  return fromPackage()
}
