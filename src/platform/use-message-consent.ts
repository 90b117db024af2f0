import { useEffect, useState } from 'react'
import { readStored, store } from './storage'
import { subscribe, type Template } from './subscribe'

const nameOf = (of: string) => `messages-asked:${of}`

/** Consent to WeChat's messages is asked once for what it is about, from a tap of the person's own; whichever the answer, not again. */
export function useMessageConsent (about: string, templates: readonly Template[]): { readonly isOpen: boolean; readonly ask: () => void } {
  const [wasAsked, setAsked] = useState(true)
  useEffect(() => { void readStored<boolean>(nameOf(about)).then((asked) => setAsked(asked === true)) }, [about])
  const ask = () => {
    setAsked(true)
    void subscribe(templates).then(() => store(nameOf(about), true))
  }
  return { isOpen: templates.length > 0 && !wasAsked, ask }
}
