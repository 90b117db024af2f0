import * as v from 'valibot';
import type { KeyKind } from '@domain/batch/batch';
import type { Counts, KeyStep } from '@domain/keys/key-issue';
import { count, handwriting, homeId, words } from './fields';
import { keysStore } from './keys-store';
import { carries, operation } from './operation';

export type KeysView = {
  readonly label: string; readonly name: string; readonly kinds: readonly KeyKind[]; readonly step: KeyStep; readonly total: number; readonly isOpen: boolean; readonly needs: readonly string[]; readonly openDefects: number;
  readonly takenOut: { readonly name: string; readonly at: number } | null;
  readonly counts: readonly { readonly who: 'first' | 'second' | 'owner'; readonly name: string; readonly at: number; readonly counts: Counts; readonly isYou: boolean }[];
  readonly signedAt: number | null;
  /** Where the set hangs, and what keeps it from leaving: who has it, or what was not taken in. Absent without signal. */
  readonly place?: string; readonly kept?: { readonly with: string; readonly lacks: readonly string[] };
};
type Wrong = { readonly wrong: readonly { readonly code: string; readonly name: string; readonly expected: number; readonly counted: number }[] };
const none = carries<Record<never, never>>();
const refusals = { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), KEYS_STEP: carries<{ readonly step: KeyStep }>() };
/** Done without signal before the set was put back. */
const ofBefore = { KEYS_PUT_BACK: carries<{ readonly at: number }>() };
const counts = v.record(v.pipe(v.string(), v.regex(/^[a-z-]{2,24}$/)), count);
const keysDuty = { of: 'homeId', duty: 'keys' } as const;

export const keys = {
  ...keysStore,
  open: operation({ name: 'keys.open', kind: 'query', access: { owner: 'homeId', proxy: 'keys', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<KeysView>(), refusals: { NO_CASE: none } }),
  takeOut: operation({ name: 'keys.takeOut', kind: 'command', access: { staff: keysDuty }, input: v.strictObject({ homeId }), output: carries<KeysView>(), refusals: { ...refusals, ...ofBefore, KEYS_NOT_IN: carries<Wrong>(), KEYS_LENT: carries<{ readonly name: string; readonly at: number }>() } }),
  /** First and second count by two different people of staff; which one it is follows from the state. */
  count: operation({ name: 'keys.count', kind: 'command', access: { staff: keysDuty }, input: v.strictObject({ homeId, counts }), output: carries<KeysView>(), refusals: { ...refusals, ...ofBefore, SAME_PERSON: carries<{ readonly name: string }>(), KEYS_MISMATCH: carries<Wrong>() } }),
  /** The owner counts on their own phone and signs for them. */
  accept: operation({ name: 'keys.accept', kind: 'command', access: { owner: 'homeId', proxy: 'keys' }, input: v.strictObject({ homeId, counts, strokes: handwriting, device: words(80) }), output: carries<KeysView>(), refusals: { ...refusals, SAME_PERSON: carries<{ readonly name: string }>(), KEYS_MISMATCH: carries<Wrong>() } }),
};
