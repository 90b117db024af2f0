import { useEffect, useState } from 'react'
import type { BookingView } from '@contract/booking'
import type { BookingWords } from '@/copy/zh-CN/booking'
import { readStored, store } from '@/platform/storage'
import { subscribe, type Template } from '@/platform/subscribe'

const nameOf = (homeId: string) => `messages-asked:${homeId}`

export const messageTitles = (messages: BookingView['messages'], words: BookingWords): readonly Template[] =>
  messages.flatMap(({ id, kind }) => { const title = words.messageKinds[kind]; return title ? [{ id, title }] : [] })

/** Consent to WeChat's messages is asked once a home, from a tap of the person's own; whichever the answer, not again. */
export function useMessageConsent (homeId: string, templates: readonly Template[]): { readonly isOpen: boolean; readonly ask: () => void } {
  const [wasAsked, setAsked] = useState(true)
  useEffect(() => { void readStored<boolean>(nameOf(homeId)).then((asked) => setAsked(asked === true)) }, [homeId])
  const ask = () => {
    setAsked(true)
    void subscribe(templates).then(() => store(nameOf(homeId), true))
  }
  return { isOpen: templates.length > 0 && !wasAsked, ask }
}
