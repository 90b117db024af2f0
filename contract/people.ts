import * as v from 'valibot';
import { readIdentityNumber } from '@domain/identity/identity-number';
import { provableNumber } from '@domain/identity/phone-number';
import type { Paper } from '@domain/documents/paper';
import type { VisitPlace } from '@domain/community/community';
import type { PersonKind } from '@domain/people/people';
import { PROXY_SCOPES, type ProxyScope, type ProxyState } from '@domain/people/proxy';
import { LEASE_CLAUSES, RENT_TERMS, type RentTerm } from '@domain/people/tenant';
import { communityId, day, fileId, handwriting, homeId, noticeId, paperCode, words } from './fields';
import type { VisitView } from './home';
import { carries, operation } from './operation';

/** What WeChat can prove; people live abroad. */
const phone = v.pipe(v.string(), v.maxLength(20), v.transform(provableNumber), v.minLength(1));
/** A person's: no company's code. */
const identityNumber = v.pipe(v.string(), v.maxLength(30), v.check((text) => { const read = readIdentityNumber(text); return read.ok && read.value.kind !== 'creditCode'; }), v.transform((text) => { const read = readIdentityNumber(text); return read.ok ? read.value.number : ''; }));
const name = words(30, 1), no = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const pick = <const T extends readonly string[]>(all: T) => v.pipe(v.array(v.picklist(all)), v.maxLength(all.length), v.check((some) => new Set(some).size === some.length));
const terms = v.strictObject({ name, phone, idNumber: identityNumber, scopes: pick(PROXY_SCOPES), papers: v.pipe(v.array(paperCode), v.maxLength(12), v.check((some) => new Set(some).size === some.length)), from: day, to: day });
const none = carries<Record<never, never>>();
const proxyRefusals = { NO_CASE: none, PROXY_SCOPES: none, PROXY_DATES: carries<{ readonly days: number }>() };

type PaperName = { readonly code: string; readonly name: string };
export type Ended = 'live' | 'over' | 'ended';
export type ProxyLine = { readonly no: number; readonly name: string; readonly phoneTail: string; readonly idMask: string; readonly scopes: readonly ProxyScope[]; readonly papers: readonly PaperName[]; readonly from: string; readonly to: string; readonly state: ProxyState; /** Its letter, to be read again by papers.open. */ readonly letter: string; /** The owner who granted it. */ readonly by: string };
export type TenantLine = { readonly no: number; readonly name: string; readonly phoneTail: string; readonly idMask: string; readonly from: string; readonly to: string; readonly rent: RentTerm; readonly files: number; readonly isBound: boolean; readonly state: Ended };
export type GuestLine = { readonly no: number; readonly name: string; readonly idMask: string; readonly from: string; readonly to: string; readonly days: number; readonly state: Ended };
export type PeopleView = {
  readonly label: string; readonly communityId: string; readonly communityName: string; readonly today: string;
  readonly owners: readonly { readonly no: number; readonly name: string; readonly phoneTail: string; readonly isBound: boolean; readonly isYou: boolean }[];
  readonly proxies: readonly ProxyLine[]; readonly tenants: readonly TenantLine[]; readonly guests: readonly GuestLine[];
  /** How often the home was sold before this household. */
  readonly sales: number;
  /** Papers of this household a letter of authority may name. */
  readonly proxyPapers: readonly PaperName[];
};
/** What a proxy or a tenant sees of the home: their own part, the visit, what everybody is told. */
export type ActingView = {
  readonly homeId: string; readonly label: string; readonly communityName: string; readonly hotline: string; readonly place: VisitPlace | null;
  readonly as: 'owner' | 'proxy' | 'tenant'; readonly name: string; readonly by: string; readonly visit: VisitView | null;
  readonly proxy: ProxyLine | null; readonly tenant: (TenantLine & { readonly clauses: readonly string[] }) | null;
  /** Papers the proxy may sign that wait for that signature. */
  readonly toSign: readonly PaperName[];
  readonly notices: readonly { readonly id: string; readonly title: string; readonly at: number }[];
  /** Papers for whoever lives there. */
  readonly guides: readonly PaperName[];
};
/** A former household: `homeId` is what its case is kept under. */
export type FormerLine = { readonly homeId: string; readonly owners: readonly string[]; readonly openedAt: number; readonly closedAt: number | null; readonly until: number; readonly archive: { readonly code: string; readonly digest: string } | null };
export type LetterView = { readonly paper: Paper; readonly digest: string; readonly consent: string };

/** Who beside its owners has to do with a home (ID-2, ID-3, ID-4). */
export const people = {
  open: operation({ name: 'people.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<PeopleView>(), refusals: { NO_CASE: none } }),
  /** The same for the desk, masked. */
  household: operation({ name: 'people.household', kind: 'query', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<PeopleView>(), refusals: { NO_CASE: none } }),
  /** The letter of authority as these terms make it: what the owner then signs. */
  draft: operation({ name: 'people.draft', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId, terms }), output: carries<LetterView>(), refusals: proxyRefusals }),
  grant: operation({
    name: 'people.grant', kind: 'command', access: { owner: 'homeId' },
    input: v.strictObject({ homeId, terms, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), strokes: handwriting, device: words(80), seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400)) }),
    output: carries<{ readonly no: number }>(), refusals: { ...proxyRefusals, PROXY_TWICE: none, PROXY_LIMIT: carries<{ readonly most: number }>(), PAPER_CHANGED: none },
  }),
  addTenant: operation({
    name: 'people.addTenant', kind: 'command', access: { owner: 'homeId' },
    input: v.strictObject({ homeId, name, phone, idNumber: identityNumber, from: day, to: day, rent: v.picklist(RENT_TERMS), clauses: pick(LEASE_CLAUSES), files: v.pipe(v.array(fileId), v.maxLength(6)) }),
    output: carries<{ readonly no: number }>(), refusals: { NO_CASE: none, LEASE_LACKS: carries<{ readonly lacks: readonly string[] }>(), LEASE_DATES: none, TENANT_TWICE: none, TENANT_LIMIT: carries<{ readonly most: number }>(), FILE_FOREIGN: none },
  }),
  addGuest: operation({
    name: 'people.addGuest', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, name, idNumber: identityNumber, from: day, to: day }),
    output: carries<{ readonly no: number }>(), refusals: { NO_CASE: none, STAY_DATES: carries<{ readonly most: number }>(), STAY_SHORT: carries<{ readonly days: number; readonly free: number }>(), STAY_LATE: carries<{ readonly today: string }>(), GUEST_LIMIT: carries<{ readonly most: number }>() },
  }),
  /** Takes a proxy back, ends a tenancy or a guest's stay: at once, everywhere. */
  end: operation({ name: 'people.end', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, kind: v.picklist(['proxy', 'tenant', 'guest'] satisfies PersonKind[]), no }), output: carries<{ readonly no: number }>(), refusals: { NO_CASE: none, PERSON_UNKNOWN: none } }),
  /** A proxy or tenant proves the phone the owner named, by the code of WeChat's button. */
  takeOn: operation({
    name: 'people.takeOn', kind: 'command', access: { person: true }, input: v.strictObject({ communityId, phoneCode: words(200, 1) }), output: carries<{ readonly homes: readonly { readonly homeId: string; readonly label: string }[] }>(),
    refusals: { NOT_MATCHED: carries<{ readonly left: number }>(), LOCKED: carries<{ readonly until: number }>(), PHONE_CODE: none },
  }),
  acting: operation({ name: 'people.acting', kind: 'query', access: { owner: 'homeId', proxy: 'any', tenant: true }, input: v.strictObject({ homeId }), output: carries<ActingView>(), refusals: { NO_CASE: none } }),
  /** A notice as published, for whoever the owner's reading is not counted for. */
  notice: operation({ name: 'people.notice', kind: 'query', access: { owner: 'homeId', proxy: 'any', tenant: true }, input: v.strictObject({ homeId, noticeId }), output: carries<{ readonly title: string; readonly at: number; readonly blocks: readonly { readonly code: string; readonly words: string }[] }>(), refusals: { NOTICE_UNKNOWN: none } }),
  /** A paper for residents, with the owners' names masked. */
  guide: operation({ name: 'people.guide', kind: 'query', access: { owner: 'homeId', proxy: 'any', tenant: true }, input: v.strictObject({ homeId, paper: paperCode }), output: carries<{ readonly paper: Paper }>(), refusals: { NO_CASE: none, PAPER_UNKNOWN: none } }),
  /** Photos of a tenant's lease, by short-lived links. Each look is written into the home's record. */
  lease: operation({ name: 'people.lease', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId, no }), output: carries<{ readonly links: readonly string[] }>(), refusals: { NO_CASE: none, LEASE_NONE: none } }),
  /** 房屋已转让: the home has new owners. `confirm`: the room typed once more. */
  transfer: operation({
    name: 'people.transfer', kind: 'command', access: { manager: 'homeId' },
    input: v.strictObject({ homeId, confirm: words(30, 1), reason: words(200, 2), /** Its parking spaces: they stay with the home, or come back to the lot. What was booked for visitors ends in any case. */ spaces: v.optional(v.picklist(['stay', 'release'])), owners: v.pipe(v.array(v.strictObject({ name, phone: v.union([v.literal(''), phone]), idNumber: v.union([v.literal(''), identityNumber]) })), v.minLength(1), v.maxLength(6)) }),
    output: carries<{ readonly former: string | null }>(), refusals: { HOME_UNKNOWN: none, CONFIRM_WRONG: none, NOBODY_REACHABLE: none },
  }),
  /** Former households of a home, kept to be read. */
  former: operation({ name: 'people.former', kind: 'query', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId }), output: carries<{ readonly rows: readonly FormerLine[] }>(), refusals: {} }),
};
