import { cloudPhone } from './cloud-phone'
import { launchMiniApp } from './mini-app'
import type { MiniPage } from './mini-page'
import { totalOf } from './set-data'
import type { Town } from './town'
import { wxApi } from './wx-api'

/** What opening a page cost, until it showed its data. */
export type Opening = { readonly page: string; readonly asked: readonly string[]; readonly calls: number; readonly bytes: number; readonly nodes: number }
export type PhoneOptions = { readonly wx?: object; readonly paying?: () => 'paid' | 'cancel'; /** Files that lie on the phone. */ readonly files?: Readonly<Record<string, Uint8Array>>; /** Off: neither functions nor files reach the cloud. */ readonly signal?: { readonly isOn: boolean }; /** What an earlier run of the app left on this phone. */ readonly left?: ReadonlyMap<string, unknown> }

const noSignal = () => Promise.reject({ errCode: -1, errMsg: 'request:fail' })

/** A phone in the town with the shipped mini-program on it: pages open, close and come back as WeChat does it. */
export async function takePhone (town: Town, openid: string, { wx = {}, paying, files, signal, left }: PhoneOptions = {}) {
  const cloud = await cloudPhone(town, openid, paying)
  let shown: Promise<void> = Promise.resolve()
  // A person takes longer to take a photo than a page to show its data: a camera that opens by itself is answered after that.
  const chooseMedia = wxApi('chooseMedia', async () => {
    await shown
    return { type: 'image', tempFiles: [{ tempFilePath: 'wxfile://tmp/photo.jpg', size: 2_000_000, fileType: 'image' }] }
  })
  const app = launchMiniApp({ answering: (unit, envelope) => (signal?.isOn === false ? noSignal() : cloud.answering(unit, envelope)), upload: (path, content) => (signal?.isOn === false ? noSignal() : cloud.upload(path, content)), pending: cloud.pending, now: town.now, files, wx: { ...cloud.wx, chooseMedia, ...wx } })
  left?.forEach((value, key) => app.storage.set(key, value))
  const pages: MiniPage[] = []
  const openings: Opening[] = []
  let followed = 0

  const leave = async (count: number) => { for (const page of pages.splice(pages.length - count)) await page.close() }
  const open = async (url: string): Promise<MiniPage> => {
    await pages.at(-1)?.hide()
    const before = app.calls.length
    let release = () => {}
    shown = new Promise((resolve) => { release = resolve })
    const page = await app.open(url)
    pages.push(page)
    openings.push({ page: page.path, asked: app.calls.slice(before).map(({ envelope }) => envelope.action), ...totalOf(page.crossings) })
    release()
    await app.settle()
    return page
  }
  const top = (): MiniPage => {
    const page = pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  /** As from a card or a message: the only page. */
  const start = async (url: string): Promise<MiniPage> => { await leave(pages.length); return open(url) }
  /** WeChat's own way back. */
  const back = async (): Promise<MiniPage> => { await leave(1); await top().show(); return top() }
  /** Goes where the mini-program asked to go since last time; the page now before the person. */
  const follow = async (): Promise<MiniPage> => {
    if (followed === app.navigations.length) throw new Error(`${top().path} asked to go nowhere; it says: ${top().text()}`)
    while (followed < app.navigations.length) {
      const { how, url } = app.navigations[followed++] ?? { how: '', url: '' }
      if (how === 'navigateBack') await back()
      else {
        await leave(how === 'reLaunch' ? pages.length : how === 'redirectTo' ? 1 : 0)
        await open(url)
      }
    }
    return top()
  }
  return { app, openings, failures: cloud.failures, phoneCode: cloud.phoneCode, start, follow, back, top, stop: app.stop }
}

export type Phone = Awaited<ReturnType<typeof takePhone>>

const isHeavy = ({ asked, calls, bytes, nodes }: Opening): boolean => asked.length > 1 || calls > 3 || bytes > 24 * 1024 || nodes > 400

/** An error of the logic layer is one of another realm, which prints as nothing. */
const spoken = (said: readonly unknown[]): string => said.map((one) => (one as { stack?: string } | null)?.stack ?? String(one)).join(' ')

/** What a phone must never have since it was last asked: errors, templates not found, interfaces missing, pages too heavy or asking twice. */
export function faultsOf ({ app, openings, failures }: Phone): readonly unknown[] {
  // What Taro itself looks for when it loads, and does without.
  app.missing.delete('webpackJsonp')
  const faults = [...app.errors.splice(0).map(spoken), ...app.wxmlWarnings.splice(0), ...failures.splice(0), ...app.missing, ...openings.splice(0).filter(isHeavy)]
  app.missing.clear()
  return faults
}
