import { create } from 'zustand'
import type { ShareCard } from '@/platform/share'

/** WeChat asks the page for its card, the screen knows it. */
export const useShareCardStore = create<{ readonly card: ShareCard | undefined; readonly show: (card: ShareCard) => void }>()((set) => ({ card: undefined, show: (card) => set({ card }) }))
