import type { ReviewRow, ReviewView } from '@contract/review'
import { RETURNED_FIELDS, type ReturnReason } from '@domain/review/return-reasons'
import type { ReviewWords } from '@/copy/zh-CN/review'

/** A paper or a field that goes back: why, and in words the owner reads. */
export type Missing = { readonly code: string, readonly reason: ReturnReason, readonly words: string }
export type Returnable = { readonly code: string, readonly name: string, readonly isThere: boolean }

/** Everything that can be sent back: papers first, then fields of the record. */
export const returnable = (view: Pick<ReviewView, 'materials'>, words: ReviewWords): readonly Returnable[] => [
  ...view.materials.map(({ code, name, links }) => ({ code, name, isThere: links.length > 0 })),
  ...RETURNED_FIELDS.map((code) => ({ code, name: words.fields[code] ?? code, isThere: true }))
]
/** Said at once when a reason is chosen; the reviewer may write more. */
export const wordsFor = ({ name }: Returnable, reason: ReturnReason, words: ReviewWords): string => words.reasonWords[reason](name)
export const firstReason = ({ isThere }: Returnable): ReturnReason => (isThere ? 'unclear' : 'missing')
export const isReady = (missing: readonly Missing[]): boolean => missing.length > 0 && missing.every(({ words }) => words.trim().length >= 2)

/** What a row of the list says of its state. */
export function rowState (row: ReviewRow, words: ReviewWords, due: string): { readonly tone: 'red' | 'amber' | 'plain', readonly words: string } {
  if (row.isLate) return { tone: 'red', words: words.late }
  if (row.kind === 'seen') return { tone: 'plain', words: words.toSee }
  return { tone: row.isUrgent ? 'red' : 'amber', words: words.due(due) }
}

/** A turn of the picture by a quarter, and a step of its size, held within bounds. */
export const ZOOMS = [1, 1.5, 2, 3] as const
export const turned = (degrees: number): number => (degrees + 90) % 360
export const zoomed = (zoom: number, step: 1 | -1): number => ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom as (typeof ZOOMS)[number]) + step, 0), ZOOMS.length - 1)] ?? 1
export const stepped = (at: number, step: 1 | -1, count: number): number => (at + step + count) % count

export type Shot = { readonly src: string, readonly title: string }
/** All pictures of the household in one row, each with its paper and page. */
export const shotsOf = ({ materials }: Pick<ReviewView, 'materials'>): readonly Shot[] => materials.flatMap(({ name, links }) => links.map((src, i) => ({ src, title: `${name} ${i + 1}/${links.length}` })))
/** Where a paper's pictures begin in that row. */
export const firstShotOf = ({ materials }: Pick<ReviewView, 'materials'>, code: string): number => materials.slice(0, materials.findIndex((one) => one.code === code)).reduce((sum, { links }) => sum + links.length, 0)
