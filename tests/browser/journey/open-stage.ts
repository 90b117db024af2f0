import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DEMO_START } from '../../../scripts/demo/demo-cloud'
import type { Opening } from '../../../scripts/stage/open-story'
import { startStage, type RunningStage } from '../../../scripts/stage/start-stage'
import { openBrowser } from '../open-browser'
import { phoneOn, type Tally } from './phone'

const PATIENCE = 15_000
const artefacts = path.resolve(__dirname, '../../../artefacts')

type Beginning = { readonly opening?: Opening; /** Where its pictures lie. */ readonly name?: string; /** What has happened before anybody takes up a phone. */ readonly before?: (stage: RunningStage) => Promise<void> }

/** The real stage in a real browser, with pictures kept of every step. */
export async function openStage ({ opening = 'people', name = 'journey', before }: Beginning = {}) {
  const pictures = path.join(artefacts, name)
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ruhuo-stage-'))
  const closing: (() => unknown)[] = [() => fs.rmSync(dir, { recursive: true, force: true })]
  const close = async () => { for (const step of closing.reverse()) await step() }
  try {
    const stage: RunningStage = await startStage({ dir, port: 0, opening, clock: { startAt: DEMO_START, running: true } })
    closing.push(stage.close)
    await before?.(stage)
    const browser: Browser = await openBrowser()
    closing.push(() => browser.close())
    const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(PATIENCE)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(stage.url)
    const tally: Tally = { taps: 0, typed: 0 }
    fs.rmSync(pictures, { recursive: true, force: true })
    fs.mkdirSync(pictures, { recursive: true })
    let shots = 0
    const shoot = async (selector: string, name: string) => {
      await page.locator(selector).screenshot({ path: path.join(pictures, `${String(++shots).padStart(2, '0')}-${name}.png`), animations: 'disabled' })
    }
    const phones = { owner: phoneOn(page, 'owner', tally), staff: phoneOn(page, 'staff', tally), second: phoneOn(page, 'second', tally), manager: phoneOn(page, 'manager', tally) }
    return { ...phones, stage, page, tally, faults, shoot, shootPhone: (phone: keyof typeof phones, name: string) => shoot(`#phone-${phone}`, `${phone}-${name}`), close }
  } catch (error) {
    await close()
    throw error
  }
}
export type OpenStage = Awaited<ReturnType<typeof openStage>>
