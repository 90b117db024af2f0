import * as v from 'valibot';
import type { Batch } from '@domain/batch/batch';
import type { VisitPlace } from '@domain/community/community';
import { READY_CODES, type ReadyCode } from '@domain/site/ready-list';
import { MOST_COUNT, MOST_POINTS, POINT_KINDS, type SitePoint, type StockItem, type StockMove } from '@domain/site/site';
import { MOST_PROOFS, type SiteTick } from '@domain/site/site-check';
import { ISSUE_KINDS, type Issue } from '@domain/site/site-day';
import { batchId, communityId, day, fileId, homeId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,16}$/));
const stockEdit = v.union([
  v.strictObject({ what: v.literal('put'), item: v.strictObject({ id: v.nullable(id), name: words(20, 1), place: words(30), count: whole(0, MOST_COUNT), low: whole(0, MOST_COUNT) }) }),
  v.strictObject({ what: v.literal('move'), id, change: whole(-MOST_COUNT, MOST_COUNT), words: words(60) }),
  v.strictObject({ what: v.literal('drop'), id }),
]);

export type SiteView = {
  readonly isManager: boolean;
  readonly batches: readonly { readonly batchId: string; readonly name: string; readonly status: Batch['status']; readonly first: string }[];
  readonly stock: readonly StockItem[]; readonly moves: readonly StockMove[]; /** A link; '' without one. */ readonly plan: string; readonly planFile: string | null; readonly points: readonly SitePoint[];
};
export type SiteCheckView = {
  readonly isManager: boolean; readonly open: number; readonly signed: { readonly at: number; readonly by: string } | null;
  /** Photos as links. */
  readonly ticks: Readonly<Partial<Record<ReadyCode, SiteTick>>>;
};
export type VenueView = { readonly communityName: string; readonly hotline: string; readonly place: VisitPlace; readonly plan: string; readonly points: readonly SitePoint[] };
export type SiteDayView = {
  readonly day: string; readonly people: readonly { readonly id: string; readonly name: string; readonly post: string; /** May go with a household. */ readonly escorts: boolean }[];
  readonly escorts: readonly { readonly homeId: string; readonly label: string; readonly memberId: string; readonly name: string; readonly since: number; readonly endedAt: number | null }[];
  readonly issues: readonly (Omit<Issue, 'home'> & { readonly label: string })[];
};
const member = words(40, 1);
const onDay = carries<{ readonly day: string }>();

/** 现场: whether it is ready for a batch, what lies in store, where which desk is. */
export const site = {
  open: operation({ name: 'site.open', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<SiteView>(), refusals: {} }),
  check: operation({ name: 'site.check', kind: 'query', access: { staff: { of: 'batchId', duty: 'any' } }, input: v.strictObject({ batchId }), output: carries<SiteCheckView>(), refusals: {} }),
  /** Found in order, with words and photos; or taken back. */
  tick: operation({
    name: 'site.tick', kind: 'command', access: { staff: { of: 'batchId', duty: 'any' } }, input: v.strictObject({ batchId, code: v.picklist(READY_CODES), isDone: v.boolean(), words: words(100), photos: v.pipe(v.array(fileId), v.maxLength(MOST_PROOFS)) }),
    output: carries<{ readonly open: number }>(), refusals: { BATCH_UNKNOWN: none, SITE_SIGNED: none, PHOTO_NEEDED: none, FILE_FOREIGN: none },
  }),
  /** Signed off before the batch's first day, or taken back. */
  sign: operation({ name: 'site.sign', kind: 'command', access: { manager: 'batchId' }, input: v.strictObject({ batchId, isSigned: v.boolean() }), output: carries<{ readonly isSigned: boolean }>(), refusals: { BATCH_UNKNOWN: none, SITE_ITEMS_OPEN: carries<{ readonly open: number }>() } }),
  /** A line of the store made or changed, taken out of or put back, struck off. */
  stock: operation({ name: 'site.stock', kind: 'command', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, edit: stockEdit }), output: carries<{ readonly count: number }>(), refusals: { STOCK_UNKNOWN: none, STOCK_FULL: carries<{ readonly limit: number }>(), STOCK_SHORT: carries<{ readonly count: number }>() } }),
  /** The plan of the venue and what is where. */
  plan: operation({
    name: 'site.plan', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, plan: v.nullable(fileId), points: v.pipe(v.array(v.strictObject({ kind: v.picklist(POINT_KINDS), name: words(20), where: words(40) })), v.maxLength(MOST_POINTS)) }),
    output: carries<{ readonly points: number }>(), refusals: { FILE_FOREIGN: none },
  }),
  /** Who goes with whom, and what was asked and went wrong; today without a day. */
  day: operation({ name: 'site.day', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, day: v.nullable(day) }), output: carries<SiteDayView>(), refusals: {} }),
  /** Somebody goes with a household today, instead of whoever was seen to do so; without a member it is over. */
  escort: operation({
    name: 'site.escort', kind: 'command', access: { staff: { of: 'homeId', duty: ['desk', 'escort'] } }, input: v.strictObject({ homeId, memberId: v.nullable(member), instead: v.nullable(member) }), output: onDay,
    refusals: { ESCORT_UNFIT: none, ESCORT_TAKEN: carries<{ readonly name: string }>(), ESCORT_NONE: none },
  }),
  note: operation({ name: 'site.note', kind: 'command', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, kind: v.picklist(ISSUE_KINDS), words: words(200, 1), homeId: v.nullable(homeId) }), output: onDay, refusals: { ISSUES_FULL: carries<{ readonly limit: number }>(), HOME_UNKNOWN: none } }),
  solve: operation({ name: 'site.solve', kind: 'command', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, day, id, words: words(200, 1) }), output: onDay, refusals: { ISSUE_UNKNOWN: none } }),
  /** The plan of the venue for whoever comes. */
  venue: operation({ name: 'site.venue', kind: 'query', access: { owner: 'homeId', proxy: 'any', tenant: true }, input: v.strictObject({ homeId }), output: carries<VenueView>(), refusals: {} }),
};
