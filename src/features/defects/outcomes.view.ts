import type { DefectView } from '@contract/defects'
import { isToMend } from '@domain/defects/urgency'
import type { Instant } from '@domain/kernel/calendar'

/** By the defect's number: how it was mended, and whether it was right when looked at again. */
export type Outcomes = {
  readonly fixes: Readonly<Record<number, { readonly photo: string; readonly src: string; readonly words: string }>>
  readonly rechecks: Readonly<Record<number, boolean>>
}
export const NO_OUTCOMES: Outcomes = { fixes: {}, rechecks: {} }
const numbersOf = (of: Readonly<Record<number, unknown>>): readonly number[] => Object.keys(of).map(Number)
export const countOf = ({ fixes, rechecks }: Outcomes): number => numbersOf(fixes).length + numbersOf(rechecks).length
export const isEmpty = (outcomes: Outcomes): boolean => countOf(outcomes) === 0

const keep = <T>(of: Readonly<Record<number, T>>, gone: readonly number[] = []): Readonly<Record<number, T>> => Object.fromEntries(Object.entries(of).filter(([no]) => !gone.includes(Number(no))))
export const without = ({ fixes, rechecks }: Outcomes, gone: { readonly fixes?: readonly number[]; readonly rechecks?: readonly number[] }): Outcomes => ({ fixes: keep(fixes, gone.fixes), rechecks: keep(rechecks, gone.rechecks) })

/** As they travel. */
export const sentFixes = ({ fixes }: Outcomes, most: number) => Object.entries(fixes).slice(0, most).map(([no, { photo, words }]) => ({ no: Number(no), photo, words }))
export const sentRechecks = ({ rechecks }: Outcomes, most: number) => Object.entries(rechecks).slice(0, most).map(([no, isRight]) => ({ no: Number(no), isRight }))

/** The home's defects as they are with what was done on this phone. */
export function withOutcomes (defects: readonly DefectView[], { fixes, rechecks }: Outcomes, now: Instant, by = '', asOwner = false): readonly DefectView[] {
  return defects.map((defect): DefectView => {
    const fix = fixes[defect.no], isRight = rechecks[defect.no]
    const mended: DefectView = fix && isToMend(defect) ? { ...defect, state: 'fixed', fixes: [...defect.fixes, { at: now, by, link: fix.src, words: fix.words }] } : defect
    if (isRight === undefined || (mended.state !== 'fixed' && mended.state !== 'passed')) return mended
    if (!isRight) return { ...mended, state: mended.firm || mended.person ? 'assigned' : 'reported', reopened: mended.reopened + 1 }
    return asOwner ? { ...mended, state: 'confirmed', confirmedAt: now } : { ...mended, state: 'passed' }
  })
}

/** Whether there is more of the same to do here, so that what was done goes with it. */
export const isMoreToFix = (defects: readonly DefectView[], { fixes }: Outcomes): boolean => defects.some((one) => isToMend(one) && !fixes[one.no])
export const isMoreToLookAt = (defects: readonly DefectView[], { rechecks }: Outcomes): boolean => defects.some(({ no, state }) => state === 'fixed' && rechecks[no] === undefined)
