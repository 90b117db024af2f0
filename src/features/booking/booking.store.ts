import { create } from 'zustand'

/** What is being chosen, kept while the person looks at another page and comes back. `key`: the home, and the kind of place where it is no visit. */
export type BookingChoice = { readonly key: string; readonly day: string | undefined; readonly slot: string | undefined; choose: (key: string, day: string | undefined, slot?: string) => void }

export const useBookingChoice = create<BookingChoice>()((set) => ({
  key: '', day: undefined, slot: undefined,
  choose: (key, day, slot) => set({ key, day, slot })
}))
