import type { PaperView, SignerView } from '@contract/papers'

/** What is to be done with the paper that is shown, by the one who looks. */
export type PaperTodo =
  /** Only to read, or nothing more of theirs to sign. */
  | { readonly kind: 'none' } | { readonly kind: 'signed' }
  | { readonly kind: 'refused'; readonly isYours: boolean }
  | { readonly kind: 'waits'; readonly names: readonly string[] }
  /** Others are to be read first, before all are signed together. */
  | { readonly kind: 'next'; readonly code: string }
  | { readonly kind: 'sign'; readonly codes: readonly string[] }

export const youOf = ({ signers }: Pick<PaperView, 'signers'>): SignerView | undefined => signers.find(({ isYou }) => isYou)
/** Theirs to sign now. */
export const isToSign = (view: PaperView): boolean => { const you = youOf(view); return !!you && you.at === null && you.isTurn && !view.refusal }

export function paperTodo (view: PaperView, all: readonly PaperView[], agreed: readonly string[], onlyThis: boolean): PaperTodo {
  const you = youOf(view)
  if (!you) return { kind: 'none' }
  if (you.at !== null) return { kind: 'signed' }
  if (view.refusal) return { kind: 'refused', isYours: view.refusal.isYours }
  if (!you.isTurn) return { kind: 'waits', names: view.signers.filter(({ isTurn }) => isTurn).map(({ name }) => name) }
  const mine = onlyThis ? [view] : all.filter(isToSign)
  const unread = mine.filter(({ code }) => code !== view.code && !agreed.includes(code))
  const next = [...unread.slice(unread.findIndex(({ code }) => all.findIndex((one) => one.code === code) > all.indexOf(view))), ...unread][0]
  return next ? { kind: 'next', code: next.code } : { kind: 'sign', codes: mine.map(({ code }) => code) }
}
