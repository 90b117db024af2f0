import * as v from 'valibot';
import type { SlotBoard } from '@domain/batch/slot-board';
import { batchId, day, homeId, slotId } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
export type SlotsView = SlotBoard & { readonly name: string; readonly status: string; readonly parts: readonly { readonly ledgerId: string; readonly buildings: readonly string[] }[] };
export type SlotRow = { readonly homeId: string; readonly label: string; readonly name: string; readonly state: 'free' | 'booked' | 'arrived'; readonly lane: string | null; readonly asked: boolean; readonly offered: boolean; /** It may book: its papers are accepted, or its way asks for none. */ readonly allowed: boolean; readonly missed: boolean; readonly waits: boolean };

export const slots = {
  /** A week of the batch's slots over all its ledgers: places, who is in them, who waits. `from` null: the week today lies in. */
  board: operation({ name: 'slots.board', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId, from: v.nullable(day) }), output: carries<SlotsView>(), refusals: { BATCH_UNKNOWN: none } }),
  /** The homes behind a number, fifty at a time; `unbooked` by building. */
  list: operation({
    name: 'slots.list', kind: 'query', access: { manager: 'batchId' },
    input: v.strictObject({ batchId, what: v.picklist(['booked', 'waiting', 'unbooked']), slotId: v.nullable(slotId), building: v.nullable(v.pipe(v.string(), v.maxLength(8))), skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000)) }),
    output: carries<{ readonly total: number; readonly rows: readonly SlotRow[]; readonly buildings: readonly { readonly building: string; readonly homes: number }[] }>(), refusals: { BATCH_UNKNOWN: none },
  }),
  /** The owners' numbers of one home, to be called. */
  phones: operation({ name: 'slots.phones', kind: 'command', access: { manager: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly phones: readonly { readonly name: string; readonly phone: string }[] }>(), refusals: { HOME_UNKNOWN: none } }),
};
