import { create } from 'zustand'

/** What is being chosen, kept while the person looks at another page and comes back. */
export type BookingChoice = { readonly homeId: string; readonly day: string | undefined; readonly slot: string | undefined; choose: (homeId: string, day: string | undefined, slot?: string) => void }

export const useBookingChoice = create<BookingChoice>()((set) => ({
  homeId: '', day: undefined, slot: undefined,
  choose: (homeId, day, slot) => set({ homeId, day, slot })
}))
