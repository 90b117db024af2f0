import { create } from 'zustand'
import { onPrivacyNeeded, type PrivacyAnswer } from '@/platform/privacy'

/** WeChat waits with these answers until the person has agreed to its privacy terms, or has not. */
export type PrivacyStore = {
  readonly waiting: readonly PrivacyAnswer[]
  readonly wait: (answer: PrivacyAnswer) => void
  readonly agree: (buttonId: string) => void
  readonly refuse: () => void
}

export const usePrivacyStore = create<PrivacyStore>()((set, get) => {
  const tell = (what: Parameters<PrivacyAnswer>[0]) => {
    const { waiting } = get()
    set({ waiting: [] })
    waiting.forEach((answer) => answer(what))
  }
  return {
    waiting: [],
    wait: (answer) => set(({ waiting }) => ({ waiting: [...waiting, answer] })),
    agree: (buttonId) => tell({ event: 'agree', buttonId }),
    refuse: () => tell({ event: 'disagree' })
  }
})

/** Once, when the app starts; every `Screen` then shows the sheet when it is needed. */
export const watchPrivacy = (): void => onPrivacyNeeded((answer) => {
  answer({ event: 'exposureAuthorization' })
  usePrivacyStore.getState().wait(answer)
})
