import Taro from '@tarojs/taro'
import type { RoutePath } from '@/routes'

export type Params = Readonly<Record<string, string | number | undefined>>

/** WeChat holds at most ten pages; the eleventh navigateTo fails without a word on the screen. */
const MOST_PAGES = 10

/** As the pages read it: `useRouter().params` gives texts. */
export function addressOf (path: RoutePath, params: Params = {}): string {
  const query = Object.entries(params)
    .filter((pair): pair is [string, string | number] => pair[1] !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')
  return query ? `/${path}?${query}` : `/${path}`
}

let opening = false

async function once (go: () => Promise<unknown>) {
  // A second tap before the page has come would open it twice.
  if (opening) return
  opening = true
  try {
    await go()
  } finally {
    opening = false
  }
}

export const openPage = (path: RoutePath, params?: Params): Promise<void> => once(() => {
  const url = addressOf(path, params)
  return Taro.getCurrentPages().length >= MOST_PAGES ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
})

/** In place of this page: going back does not return to it. */
export const replacePage = (path: RoutePath, params?: Params): Promise<void> => once(() => Taro.redirectTo({ url: addressOf(path, params) }))

/** As the only page. */
export const startAt = (path: RoutePath, params?: Params): Promise<void> => once(() => Taro.reLaunch({ url: addressOf(path, params) }))

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** One page back; to `otherwise` when this one was opened first, say from a message. */
export const goBack = (otherwise: RoutePath = 'pages/launch/index'): Promise<void> =>
  canGoBack() ? once(() => Taro.navigateBack()) : startAt(otherwise)

export const setTitle = (title: string): void => { void Taro.setNavigationBarTitle({ title }) }
