import type { BatchDraft } from '../batch/batch';
import { HOUR, instantOf, type Day, type Instant } from '../kernel/calendar';
import { whenOf } from './ledger';
import type { ConditionalUpdate } from './seat-commands';

/** What of a published batch can be changed without touching a place: written into its ledgers as it is, the cut-off of slots to come with it. */
export function followBatch(slots: readonly string[], firstDay: Day, { name, days, windows, opensAt, changeLimit, changeHours, asks, holdMinutes, place }: BatchDraft, now: Instant): ConditionalUpdate {
  const starts = slots.map((id) => { const { day, from } = whenOf(id, firstDay); return [id, instantOf(day, from)] as const; });
  const cutOffs = starts.filter(([, startsAt]) => startsAt > now).map(([id, startsAt]) => [`slots.${id}.changeUntil`, startsAt - changeHours * HOUR] as const);
  return { guard: {}, patch: { set: { opensAt, changeLimit, asks, holdMinutes, 'told.place': place, 'batch.name': name, 'batch.days': days, 'batch.windows': windows, ...Object.fromEntries(cutOffs) } } };
}
