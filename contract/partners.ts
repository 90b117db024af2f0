import * as v from 'valibot';
import { LIMITS, MOST_HOURS, type Hours } from '@domain/defects/clock';
import { TRADE_CODES, type Trade } from '@domain/defects/trades';
import type { DefectRow, DefectView, PlanView } from './defects';
import { communityId, fileId, homeId, words } from './fields';
import { carries, operation } from './operation';

export type FirmPersonView = { readonly id: string; readonly name: string; readonly phone: string; readonly isLead: boolean; readonly hasJoined: boolean };
export type FirmView = { readonly id: string; readonly name: string; readonly trades: readonly Trade[]; readonly people: readonly FirmPersonView[] };
export type PartnersView = { readonly firms: readonly FirmView[]; readonly hours: Hours; /** House types with the version of their plan, 0 where there is none. */ readonly plans: readonly { readonly houseType: string; readonly no: number; readonly link: string }[] };
/** Whom a defect can be given to: firms with their people, and our own. */
export type Assignees = { readonly firms: readonly { readonly id: string; readonly name: string; readonly trades: readonly Trade[]; readonly people: readonly { readonly id: string; readonly name: string }[] }[]; readonly crew: readonly { readonly id: string; readonly name: string }[] };

const none = carries<Record<never, never>>();
const firmId = v.pipe(v.string(), v.regex(/^firm_[0-9a-f]{6,16}$/));
const hour = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_HOURS));
const limit = v.strictObject({ blocking: hour, minor: hour });
const limits = { FIRMS_TOO_MANY: carries<{ readonly limit: number }>() };

/** Contractors and the developer's own people (CM-5): who they are, what they mend, and the defects that are theirs. */
export const partners = {
  list: operation({ name: 'partners.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<PartnersView>(), refusals: {} }),
  /** A firm made or changed. A trade has one firm; new defects of it go there by themselves. */
  save: operation({ name: 'partners.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, firmId: v.nullable(firmId), name: words(30, 2), trades: v.pipe(v.array(v.picklist(TRADE_CODES)), v.maxLength(TRADE_CODES.length)) }), output: carries<{ readonly id: string }>(), refusals: { FIRM_TAKEN: none, FIRM_UNKNOWN: none, ...limits } }),
  /** A place in the firm for a phone; it counts once its holder has joined. */
  name: operation({ name: 'partners.name', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, firmId, name: words(20, 1), phone: v.pipe(v.string(), v.regex(/^1\d{10}$/)), isLead: v.boolean() }), output: carries<{ readonly id: string }>(), refusals: { FIRM_UNKNOWN: none, ALREADY_HIRED: none, ...limits } }),
  /** Ends one person's right, or the whole firm's, at once. */
  end: operation({ name: 'partners.end', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, firmId, personId: v.nullable(words(40, 1)) }), output: carries<{ readonly id: string }>(), refusals: { FIRM_UNKNOWN: none } }),
  /** How soon each step is to be done, in hours. */
  clock: operation({ name: 'partners.clock', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, hours: v.strictObject(Object.fromEntries(LIMITS.map((one) => [one, limit])) as Record<(typeof LIMITS)[number], typeof limit>) }), output: carries<{ readonly homes: number }>(), refusals: {} }),
  /** The plan of a house type, or a newer version of it; pins keep the version they were put on. */
  plan: operation({ name: 'partners.plan', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, houseType: words(40, 1), fileId }), output: carries<{ readonly no: number }>(), refusals: { FILE_FOREIGN: none, ...limits } }),
  /** For whoever gives out work. */
  assignees: operation({ name: 'partners.assignees', kind: 'query', access: { staff: { of: 'communityId', duty: 'repair' } }, input: v.strictObject({ communityId }), output: carries<Assignees>(), refusals: {} }),
  /** What is theirs, the most urgent first. */
  mine: operation({ name: 'partners.mine', kind: 'query', access: { partner: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly firm: string; readonly name: string; readonly communityName: string; readonly rows: readonly DefectRow[]; readonly hasMore: boolean }>(), refusals: {} }),
  /** One home's, with photos; the owner is reached through the service centre. */
  home: operation({ name: 'partners.home', kind: 'query', access: { partner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly label: string; readonly defects: readonly DefectView[]; readonly plans: readonly PlanView[] }>(), refusals: { NO_CASE: none } }),
};
