import * as v from 'valibot';
import type { Lane } from '@domain/booking/ledger';
import type { ProxyScope } from '@domain/people/proxy';
import type { DayLines, TodayRow } from '@domain/movein/day-rows';
import type { Step } from '@domain/movein/template';
import { PACK, type PackCode } from '@domain/movein/pack';
import type { StepView } from '@domain/movein/steps';
import { communityId, homeId, idTail, words } from './fields';
import { carries, operation } from './operation';
import type { VisitView } from './home';

export type TodayView = { readonly name: string; readonly communityName: string; readonly day: string; readonly rows: readonly TodayRow[]; readonly done: number; readonly reviewsWaiting: number; readonly defectsOpen: number; /** Has the duty of finance. */ readonly isFinance: boolean };
export type DayView = Omit<TodayView, 'rows' | 'day'> & DayLines;
export type HouseholdView = {
  readonly homeId: string; readonly ledgerId: string; readonly label: string; readonly short: string; readonly visit: VisitView | null; readonly arrivedAt: number | null; readonly booking: { readonly lane: Lane | null; readonly isAsked: boolean; readonly isLate: boolean; /** The slot is over. */ readonly isOver: boolean; readonly waiting: number };
  readonly owners: readonly { readonly no: number; readonly name: string; readonly phone: string; readonly isBound: boolean }[];
  /** Who may come or take the keys for an owner today, by a letter of authority; `here`: whose code was scanned. */
  readonly proxies?: readonly { readonly no: number; readonly name: string; readonly phone: string; readonly idMask: string; readonly scopes: readonly ProxyScope[]; readonly to: string }[]; readonly here?: number;
  readonly steps: readonly StepView[]; readonly next: Step;
  /** Empty = 可以办理. */
  readonly lacks: readonly { readonly step: Step; readonly code: string; readonly words: string }[];
  /** Who looked at whose papers, and the second person's word where two are wanted; absent before, and in views kept from before. */
  readonly identity?: { readonly at: number; readonly by: string; readonly isYou: boolean; readonly ownerNo: number; readonly proxyNo?: number; readonly isTwice: boolean; readonly second: { readonly at: number; readonly by: string } | null };
  readonly bring: readonly string[]; readonly openDefects: number; readonly keyStep: string;
  /** What lies ready for it, and its community's name; absent in views kept from before. */
  readonly pack?: readonly PackCode[]; readonly communityName?: string;
};
const none = carries<Record<never, never>>();
export const desk = {
  day: operation({ name: 'desk.day', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<DayView>(), refusals: {} }),
  /** As `desk.day`, spelled out: for phones of 0.4. */
  today: operation({ name: 'desk.today', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<TodayView>(), refusals: {} }),
  scan: operation({ name: 'desk.scan', kind: 'query', access: { staff: { of: 'communityId', duty: 'desk' } }, input: v.strictObject({ communityId, code: words(200, 1) }), output: carries<HouseholdView>(), refusals: { PASS_UNREADABLE: none, PASS_STALE: none, PASS_AHEAD: none, PASS_FORGED: none, PASS_REVOKED: none, PASS_ELSEWHERE: none, PROXY_OVER: none, NOT_BOOKED: carries<{ readonly slot: string | null }>() } }),
  household: operation({ name: 'desk.household', kind: 'query', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<HouseholdView>(), refusals: { NO_CASE: none } }),
  /** Exactly these lie ready in the household's folder. */
  pack: operation({ name: 'desk.pack', kind: 'command', access: { staff: { of: 'homeId', duty: ['desk', 'review', 'keys'] } }, input: v.strictObject({ homeId, packed: v.pipe(v.array(v.picklist(PACK)), v.maxLength(PACK.length)) }), output: carries<{ readonly packed: readonly PackCode[] }>(), refusals: { NO_CASE: none } }),
  /** By room (`3-2-1201`) or by the last four of an owner's phone. */
  find: operation({ name: 'desk.find', kind: 'query', access: { staff: { of: 'communityId', duty: 'desk' } }, input: v.strictObject({ communityId, text: words(30, 1) }), output: carries<{ readonly rows: readonly { readonly homeId: string; readonly label: string; readonly name: string }[] }>(), refusals: {} }),
  /** Papers beside the contract record: the last four of the ID number as read on the paper. Where the community wants two to look, the second is another person, about the same papers. */
  identify: operation({
    name: 'desk.identify', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId, ownerNo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), /** A proxy's paper instead, who stands here for that owner. */ proxyNo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))), idTail, /** A wrong one, typed without signal: it only counts. */ isTry: v.optional(v.literal(true)) }),
    output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), PROXY_OVER: none, ID_NOT_ON_FILE: none, ID_MISMATCH: carries<{ readonly left: number }>(), LOCKED: carries<{ readonly until: number }>(), ALREADY_DONE: none, SAME_PERSON: carries<{ readonly name: string }>() },
  }),
};
