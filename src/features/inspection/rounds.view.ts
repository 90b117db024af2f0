import type { InspectionView, RoundView } from '@contract/inspection'
import type { InspectionRoom } from '@domain/inspection/form'
import { markKey, type Goods, type Mark } from '@domain/inspection/inspection'
import { formOfRound, type WalkRound } from '@domain/inspection/round-forms'
import type { RoundsWords } from '@/copy/zh-CN/rounds'

/** What is being noted of a round on this phone. */
export type RoundDraft = { readonly marks: Readonly<Record<string, Mark>>; readonly notes: Readonly<Record<string, string>>; readonly photos: readonly KeptPhoto[]; readonly readings: Readonly<Record<string, string>>; readonly whys: Readonly<Record<string, string>>; readonly paperBy: string }
/** `src` is of this run; the name in the cloud stays. */
export type KeptPhoto = { readonly fileId: string; readonly src?: string }
export const NO_ROUND: RoundDraft = { marks: {}, notes: {}, photos: [], readings: {}, whys: {}, paperBy: '' }

export const roundForm = (view: InspectionView, kind: WalkRound): readonly InspectionRoom[] => formOfRound(kind, view.form, new Set(view.open ?? []))
export const leftOf = (rooms: readonly InspectionRoom[], { marks }: RoundDraft): readonly string[] => rooms.flatMap(({ code, items }) => items.map((item) => markKey(code, item.code)).filter((key) => !marks[key]))

/** A round in a line: what was wrong, how many were not. */
export function roundWords ({ bad, looked }: RoundView, words: RoundsWords): string {
  if (!bad.length) return words.fine(looked)
  return words.bad(bad.map(({ room, item, words: said }) => `${room} ${item}${said ? `（${said}）` : ''}`).join(words.list), looked - bad.length)
}

/** The goods to begin with: as they were saved, else as the community lists them. */
export const goodsOf = ({ inspection, goods = [] }: InspectionView): readonly Goods[] => inspection.goods ?? goods.map((one) => ({ ...one, condition: 'fine' as const, note: '' }))

export const signersOf = ({ signed = [] }: InspectionView, words: RoundsWords): string => {
  const who = [...(signed.some((one) => one.startsWith('owner')) ? [words.owner] : []), ...(signed.includes('staff') ? [words.staff] : [])]
  return who.length ? words.signed(who.join(words.list)) : words.unsigned
}
