// Takes pictures of the gallery's scenes: node tests/gallery/shots.mjs OUT scene[?query] …   (all scenes at one size: 390x844, or SIZE=375x667)
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildGallery } from './build.mjs'

const [out = 'dist/gallery', ...wanted] = process.argv.slice(2)
const [width, height] = (process.env.SIZE ?? '390x844').split('x').map(Number)
const folder = resolve(out)
mkdirSync(folder, { recursive: true })
await buildGallery(folder)

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--allow-file-access-from-files'] })
const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5, locale: 'zh-CN', reducedMotion: 'reduce' })
page.on('pageerror', error => console.error('page error:', error.message))
page.on('console', message => message.type() === 'error' && console.error('console:', message.text()))
for (const scene of wanted) {
  const [name, query = ''] = scene.split('?')
  await page.goto(`${pathToFileURL(join(folder, 'index.html'))}?scene=${name}&${query}`)
  await page.waitForSelector('.ui-page', { timeout: 8000 })
  await page.waitForTimeout(400)
  if (query.includes('full')) {
    await page.addStyleTag({ content: '.taro_page{height:auto!important;max-height:none!important;overflow:visible!important}html,body{height:auto!important}.ui-foot{position:static!important}' })
  }
  const file = join(folder, `${scene.replace(/[^\w]+/g, '-')}-${width}.png`)
  await page.screenshot({ path: file, fullPage: query.includes('full') })
  console.log(file)
}
await browser.close()
