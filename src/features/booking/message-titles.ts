import type { BookingView } from '@contract/booking'
import type { BookingWords } from '@/copy/zh-CN/booking'
import type { Template } from '@/platform/subscribe'

export const messageTitles = (messages: BookingView['messages'], words: BookingWords): readonly Template[] =>
  messages.flatMap(({ id, kind }) => { const title = words.messageKinds[kind]; return title ? [{ id, title }] : [] })
