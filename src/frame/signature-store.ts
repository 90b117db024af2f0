import { create } from 'zustand'
import { openPage } from '@/platform/navigate'

/** What a signature is asked for; the sign page shows it and nothing else. */
export type SignatureRequest = { readonly purpose: string; readonly who: string; readonly title: string }
export type SignatureStore = {
  readonly request: SignatureRequest | undefined
  /** `x,y x,y;…` in a field of 1000 × 500, once written; kept until the screen that asked has used it. */
  readonly strokes: string | undefined
  readonly begin: (request: SignatureRequest) => void
  readonly finish: (strokes: string) => void
  readonly clear: () => void
}

export const useSignatureStore = create<SignatureStore>()((set) => ({
  request: undefined,
  strokes: undefined,
  begin: (request) => set({ request, strokes: undefined }),
  finish: (strokes) => set({ strokes }),
  clear: () => set({ request: undefined, strokes: undefined })
}))

/** Opens the pad; the handwriting is in `useSignatureFor(purpose)` when the person comes back. */
export function askSignature (request: SignatureRequest): Promise<void> {
  useSignatureStore.getState().begin(request)
  return openPage('sign/pad/index')
}

export const useSignatureFor = (purpose: string): string | undefined => useSignatureStore((state) => (state.request?.purpose === purpose ? state.strokes : undefined))
