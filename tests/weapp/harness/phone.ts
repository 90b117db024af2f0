import { cloudPhone } from './cloud-phone'
import { launchMiniApp } from './mini-app'
import type { MiniPage } from './mini-page'
import { totalOf } from './set-data'
import type { Town } from './town'

/** What opening a page cost, until it showed its data. */
export type Opening = { readonly page: string; readonly asked: readonly string[]; readonly calls: number; readonly bytes: number; readonly nodes: number }
export type PhoneOptions = { readonly wx?: object; readonly paying?: () => 'paid' | 'cancel' }

/** A phone in the town with the shipped mini-program on it: pages open, close and come back as WeChat does it. */
export async function takePhone (town: Town, openid: string, { wx = {}, paying }: PhoneOptions = {}) {
  const cloud = await cloudPhone(town, openid, paying)
  const app = launchMiniApp({ answering: cloud.answering, upload: cloud.upload, pending: cloud.pending, now: town.now, wx: { ...cloud.wx, ...wx } })
  const pages: MiniPage[] = []
  const openings: Opening[] = []
  let followed = 0

  const leave = async (count: number) => { for (const page of pages.splice(pages.length - count)) await page.close() }
  const open = async (url: string): Promise<MiniPage> => {
    const before = app.calls.length
    const page = await app.open(url)
    pages.push(page)
    openings.push({ page: page.path, asked: app.calls.slice(before).map(({ envelope }) => envelope.action), ...totalOf(page.crossings) })
    return page
  }
  const top = (): MiniPage => {
    const page = pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  /** Goes where the mini-program asked to go since last time; the page now before the person. */
  const follow = async (): Promise<MiniPage> => {
    if (followed === app.navigations.length) throw new Error(`${top().path} asked to go nowhere; it says: ${top().text()}`)
    while (followed < app.navigations.length) {
      const { how, url } = app.navigations[followed++] ?? { how: '', url: '' }
      if (how === 'navigateBack') {
        await leave(1)
        await top().show()
      } else {
        await leave(how === 'reLaunch' ? pages.length : how === 'redirectTo' ? 1 : 0)
        await open(url)
      }
    }
    return top()
  }
  return { app, openings, phoneCode: cloud.phoneCode, open, follow, top, stop: app.stop }
}

export type Phone = Awaited<ReturnType<typeof takePhone>>

/** What a phone of the person must never have: errors, templates not found, interfaces missing, pages too heavy or asking twice. */
export const faultsOf = ({ app, openings }: Phone): readonly unknown[] => [
  ...app.errors, ...app.wxmlWarnings,
  // What Taro itself looks for when it loads, and does without.
  ...[...app.missing].filter((name) => name !== 'webpackJsonp'),
  ...openings.filter(({ asked, calls, bytes, nodes }) => asked.length > 1 || calls > 3 || bytes > 24 * 1024 || nodes > 400)
]
