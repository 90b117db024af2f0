import type { ButtonProps } from '@tarojs/components'
import { shareOnWeb } from './h5/share-on-web'

/** `path` with its query, without a leading slash. A page's `useShareAppMessage` returns the same card. */
export type ShareCard = { readonly title: string; readonly path: string; readonly imageUrl?: string }

/** WeChat shares only from a button or its own menu, with the card of the page's `useShareAppMessage`: spread on a `Button`. */
export const shareButton = (card: () => ShareCard): Pick<ButtonProps, 'openType' | 'onClick'> =>
  process.env.TARO_ENV === 'h5' ? { onClick: () => { void shareOnWeb(card()) } } : { openType: 'share' }
