import type { DrawBoard } from '@contract/draws'
import type { DrawDraft, DrawKind, Prize } from '@domain/draw/draw'
import { addDays, dayOf, HOUR, instantOf } from '@domain/kernel/calendar'
import type { BatchId } from '@domain/kernel/ids'

/** As the cloud keeps it; a new one gets times that fit each other: entries for a week from tomorrow, the number that evening, winners the day after. */
export function draftOf ({ title, note, kind, prizes, batchId, opensAt, closesAt, source, knownAt, earlyAt, now }: DrawBoard): DrawDraft {
  const first = addDays(dayOf(now), 1), last = addDays(first, 7)
  const times = closesAt ? { opensAt, closesAt, knownAt } : { opensAt: instantOf(first, '09:00'), closesAt: instantOf(last, '18:00'), knownAt: instantOf(last, '22:00') }
  return { title, note, kind, prizes, batchId: batchId as BatchId | null, source, earlyAt, ...times }
}
/** One a line; numbered by their order, so that two with the same words are seen as what they are. */
export const prizesOf = (text: string): readonly Prize[] => text.split('\n').map((line) => line.trim().slice(0, 30)).filter(Boolean).map((label, i) => ({ code: String(i + 1), label }))
export const linesOf = (prizes: readonly Prize[]): string => prizes.map(({ label }) => label).join('\n')
export const priorities = (count: number, label: (no: number) => string): readonly Prize[] => Array.from({ length: count }, (_, i) => ({ code: String(i + 1), label: label(i + 1) }))

/** Slots are drawn within a batch, and their winners have an hour from which they book: half a day after the number is known. */
export const withKind = (draft: DrawDraft, kind: DrawKind, batches: DrawBoard['batches']): DrawDraft => ({
  ...draft, kind, prizes: kind === draft.kind ? draft.prizes : [], earlyAt: kind === 'slots' ? draft.earlyAt ?? draft.knownAt + 12 * HOUR : null, batchId: kind === 'slots' ? draft.batchId ?? ((batches[0]?.batchId ?? null) as BatchId | null) : draft.batchId
})
