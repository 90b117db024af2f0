import * as v from 'valibot';
import { DRAW_KINDS, MOST_PRIZES, type DrawDraft, type DrawKind, type DrawProblem, type DrawState, type Prize } from '@domain/draw/draw';
import type { PublishedDraw } from '@domain/draw/published';
import { batchId, communityId, drawId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';

export type DrawRow = {
  readonly drawId: string; readonly title: string; readonly kind: DrawKind; readonly state: DrawState; readonly prizes: number; readonly opensAt: number; readonly closesAt: number; readonly knownAt: number;
};
type Drawn = {
  readonly drawId: string; readonly title: string; readonly note: string; readonly kind: DrawKind; readonly state: DrawState; readonly prizes: readonly Prize[];
  readonly opensAt: number; readonly closesAt: number; readonly source: string; readonly knownAt: number; readonly earlyAt: number | null;
  readonly entered: number; readonly cancelled: { readonly why: string; readonly at: number } | null; readonly appliedAt: number | null;
  /** What anybody may copy and compute again; null while it is a draft. */
  readonly published: PublishedDraw | null;
};
/** `mine`: what this home drew, or its place in the reserve. `canEnter`: entries are open, here and now. */
export type DrawView = Drawn & { readonly label: string; readonly home: string; readonly hotline: string; readonly isIn: boolean; readonly canEnter: boolean; readonly mine: { readonly prize: Prize } | { readonly reserve: number } | null };
export type DrawBoard = Drawn & { readonly batchId: string | null; readonly batches: readonly { readonly batchId: string; readonly name: string; readonly opensAt: number }[]; readonly problems: readonly DrawProblem[]; readonly now: number };
export type DrawTurned = { readonly state: DrawState };

const none = carries<Record<never, never>>();
const turning = { DRAW_UNKNOWN: none, DRAW_STATE: carries<{ readonly state: DrawState }>() };
const entering = { ...turning, DRAW_NOT_OPEN: carries<{ readonly opensAt: number }>(), DRAW_CLOSED: carries<{ readonly closesAt: number }>() };
const DRAW_ENTRIES_OPEN = carries<{ readonly closesAt: number }>();
const prize = v.strictObject({ code: v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,12}$/)), label: words(30) });
const draft = v.strictObject({
  title: words(30), note: words(500), kind: v.picklist(DRAW_KINDS), prizes: v.pipe(v.array(prize), v.maxLength(MOST_PRIZES)), batchId: v.nullable(batchId),
  opensAt: instant, closesAt: instant, source: words(80), knownAt: instant, earlyAt: v.nullable(instant),
}) satisfies v.GenericSchema<unknown, DrawDraft>;

export const draws = {
  list: operation({ name: 'draws.list', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly rows: readonly (DrawRow & { readonly isIn: boolean })[] }>(), refusals: {} }),
  open: operation({ name: 'draws.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId, drawId }), output: carries<DrawView>(), refusals: { DRAW_UNKNOWN: none } }),
  enter: operation({ name: 'draws.enter', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, drawId }), output: carries<{ readonly isIn: boolean }>(), refusals: entering }),
  withdraw: operation({ name: 'draws.withdraw', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, drawId }), output: carries<{ readonly isIn: boolean }>(), refusals: entering }),
  board: operation({ name: 'draws.board', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly DrawRow[] }>(), refusals: {} }),
  /** `drawId` null: a new one, with the batches to choose from. */
  look: operation({ name: 'draws.look', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, drawId: v.nullable(drawId) }), output: carries<DrawBoard>(), refusals: { DRAW_UNKNOWN: none } }),
  save: operation({ name: 'draws.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, drawId: v.nullable(drawId), draft }), output: carries<{ readonly drawId: string; readonly problems: readonly DrawProblem[] }>(), refusals: { ...turning, DRAWS_TOO_MANY: carries<{ readonly limit: number }>() } }),
  publish: operation({ name: 'draws.publish', kind: 'command', access: { manager: 'drawId' }, input: v.strictObject({ drawId }), output: carries<DrawTurned>(), refusals: { ...turning, DRAW_PROBLEMS: carries<{ readonly problems: readonly DrawProblem[] }>() } }),
  /** Entries close by themselves too, within minutes. */
  close: operation({ name: 'draws.close', kind: 'command', access: { manager: 'drawId' }, input: v.strictObject({ drawId }), output: carries<DrawTurned>(), refusals: { ...turning, DRAW_ENTRIES_OPEN } }),
  /** `value`: the public number as it was announced. */
  run: operation({ name: 'draws.run', kind: 'command', access: { manager: 'drawId' }, input: v.strictObject({ drawId, value: words(80, 1) }), output: carries<DrawTurned>(), refusals: { ...turning, DRAW_ENTRIES_OPEN, DRAW_TOO_EARLY: carries<{ readonly knownAt: number }>(), DRAW_NUMBER: none } }),
  /** Those drawn may book before the others. */
  apply: operation({ name: 'draws.apply', kind: 'command', access: { manager: 'drawId' }, input: v.strictObject({ drawId }), output: carries<DrawTurned>(), refusals: { ...turning, DRAW_TOO_LATE: none } }),
  cancel: operation({ name: 'draws.cancel', kind: 'command', access: { manager: 'drawId' }, input: v.strictObject({ drawId, why: words(100, 2) }), output: carries<DrawTurned>(), refusals: { ...turning, DRAW_APPLIED: carries<{ readonly at: number }>() } }),
};
