import * as v from 'valibot';
import { ASSESSMENT_PARTS, ASSESSMENT_RESULTS, assessmentIdPattern, type Assessment, type AssessmentId, type AssessmentPart } from '@domain/privacy/assessment';
import { exportIdPattern, type ExportId, type ExportState } from '@domain/privacy/exports';
import type { Held } from '@domain/privacy/held';
import { LOG_KINDS, type BrokenLog, type LogKind } from '@domain/privacy/log';
import { LOOK_PEOPLE, LOOK_REASONS, type Look, type LookReason } from '@domain/privacy/looks';
import { PURPOSES, type Purpose } from '@domain/privacy/purposes';
import { communityId, day, homeId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
export const exportId = v.pipe(v.string(), v.regex(exportIdPattern), v.transform((text) => text as ExportId));
const assessmentId = v.pipe(v.string(), v.regex(assessmentIdPattern), v.transform((text) => text as AssessmentId));
const purpose = v.picklist(PURPOSES), device = words(60);
const pageNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999));
/** `other` says in words what for; the words are kept sealed. */
const look = { person: v.strictObject({ of: v.picklist(LOOK_PEOPLE), no: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(40)) }), reason: v.picklist(LOOK_REASONS), words: words(80) };
const looking = { NO_CASE: none, NUMBER_NONE: none, WHY_NEEDED: none };
const parts = v.strictObject(Object.fromEntries(ASSESSMENT_PARTS.map((part) => [part, words(1500)])) as Record<AssessmentPart, ReturnType<typeof words>>);

export type ConsentView = { readonly purpose: Purpose; /** Agreed to by the person who asks, to the wording of today. */ readonly isMine: boolean; readonly isGiven: boolean; readonly at: number | null; readonly withdrawnAt: number | null; readonly isCurrent: boolean };
export type LookView = Omit<Look, 'by' | 'entry'> & { /** Surname and role; never the full name. */ readonly who: string; readonly role: 'staff' | 'manager' | 'owner' | 'left'; readonly words: string };
export type PrivacyView = {
  readonly label: string; readonly hotline: string; readonly held: readonly Held[]; readonly consents: readonly ConsentView[]; readonly looks: readonly LookView[];
  readonly request: { readonly at: number; readonly dueAt: number | null } | null; readonly isClosed: boolean; readonly recordState: 'none' | 'draft' | 'waiting' | 'accepted';
};
/** Masked: enough to know whom a number belongs to. */
export type PersonView = { readonly of: (typeof LOOK_PEOPLE)[number]; readonly no: number; readonly name: string; readonly relation: string; readonly phone: string; readonly id: string };
export type AuditRow = { readonly at: number; readonly who: string; readonly what: LogKind; readonly home: string | null; readonly homeId: string | null; readonly of: string; readonly why: LookReason | null; readonly words: string; readonly hash: string };
export type AuditView = { readonly rows: readonly AuditRow[]; /** The page to go on from; null at the beginning of the log. */ readonly before: number | null; readonly crew: readonly { readonly id: string; readonly name: string }[]; readonly alertAt: number | null };
export type RecordRow = { readonly at: number; readonly who: string; readonly words: string; readonly hash: string };
export type ExportView = { readonly id: ExportId; readonly building: string | null; readonly reason: LookReason; readonly words: string; readonly who: string; readonly askedAt: number; readonly state: ExportState; readonly isMine: boolean; readonly decidedBy: string };
export type AssessmentView = Pick<Assessment, 'day' | 'byName' | 'parts' | 'risk' | 'keepUntil' | 'digest'> & { readonly id: AssessmentId };

export const privacy = {
  open: operation({ name: 'privacy.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<PrivacyView>(), refusals: { NO_CASE: none } }),
  consent: operation({ name: 'privacy.consent', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, purposes: v.pipe(v.array(purpose), v.minLength(1), v.maxLength(PURPOSES.length)), device }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none } }),
  /** What follows is said on the page before; here it is done. */
  withdraw: operation({ name: 'privacy.withdraw', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, purpose }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: none, CONSENT_FIXED: carries<{ readonly purpose: Purpose }>(), CONSENT_NOT_GIVEN: carries<{ readonly purpose: Purpose }>() } }),
  /** Asks that everything that need not be kept be deleted, or takes that back within the week. */
  request: operation({ name: 'privacy.request', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, isAsked: v.boolean() }), output: carries<{ readonly dueAt: number | null }>(), refusals: { NO_CASE: none } }),
  /** Everything held on the household; travels in the answer, so that no file of it is left in storage. */
  export: operation({ name: 'privacy.export', kind: 'command', unit: 'documents', access: { owner: 'homeId' }, input: v.strictObject({ homeId, format: v.picklist(['pdf', 'zip']) }), output: carries<{ readonly name: string; readonly content: string }>(), refusals: { NO_CASE: none } }),

  people: operation({ name: 'privacy.people', kind: 'query', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<{ readonly label: string; readonly people: readonly PersonView[] }>(), refusals: { NO_CASE: none } }),
  /** The number in full, once the look is in the home's record and in the community's log. */
  phone: operation({ name: 'privacy.phone', kind: 'command', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId, ...look }), output: carries<{ readonly value: string }>(), refusals: looking }),
  identity: operation({ name: 'privacy.identity', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId, ...look }), output: carries<{ readonly value: string }>(), refusals: looking }),

  audit: operation({ name: 'privacy.audit', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, day: v.nullable(day), memberId: v.nullable(words(40, 1)), home: v.nullable(words(20, 1)), what: v.nullable(v.picklist(LOG_KINDS)), before: v.nullable(pageNo) }), output: carries<AuditView>(), refusals: {} }),
  /** Twenty pages at a time, from the first on. */
  verify: operation({ name: 'privacy.verify', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId, from: pageNo, head: v.pipe(v.string(), v.regex(/^([0-9a-f]{64})?$/)) }), output: carries<{ readonly entries: number; readonly broken: BrokenLog | null; readonly next: { readonly no: number; readonly head: string } | null; readonly head: string }>(), refusals: {} }),
  record: operation({ name: 'privacy.record', kind: 'query', access: { manager: 'homeId' }, input: v.strictObject({ homeId }), output: carries<{ readonly label: string; readonly rows: readonly RecordRow[]; readonly brokenAt: number }>(), refusals: { NO_CASE: none } }),

  exports: operation({ name: 'privacy.exports', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly ExportView[]; readonly buildings: readonly string[]; readonly managers: number }>(), refusals: {} }),
  askExport: operation({ name: 'privacy.askExport', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, building: v.nullable(words(8, 1)), reason: v.picklist(LOOK_REASONS), words: words(80) }), output: carries<{ readonly id: string }>(), refusals: { WHY_NEEDED: none } }),
  decideExport: operation({ name: 'privacy.decideExport', kind: 'command', access: { manager: 'exportId' }, input: v.strictObject({ exportId, isApproved: v.boolean() }), output: carries<{ readonly state: ExportState }>(), refusals: { EXPORT_UNKNOWN: none, EXPORT_OWN: none, EXPORT_STATE: carries<{ readonly state: ExportState }>() } }),

  /** Seals a piece of the community's documents anew under the current key; asked on until `next` is null. */
  reseal: operation({ name: 'privacy.reseal', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, from: v.strictObject({ at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)), skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)) }) }), output: carries<{ readonly looked: number; readonly resealed: number; readonly busy: number; readonly key: string; readonly next: { readonly at: number; readonly skip: number } | null; readonly of: number }>(), refusals: {} }),

  assessments: operation({ name: 'privacy.assessments', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly AssessmentView[]; readonly nextOn: string | null; readonly name: string }>(), refusals: {} }),
  assess: operation({ name: 'privacy.assess', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, day, parts, risk: v.picklist(ASSESSMENT_RESULTS) }), output: carries<{ readonly id: string }>(), refusals: { ASSESSMENT_THIN: carries<{ readonly parts: readonly AssessmentPart[] }>() } }),
  /** The form as a paper; travels in the answer. */
  assessmentFile: operation({ name: 'privacy.assessmentFile', kind: 'query', unit: 'documents', access: { manager: 'assessmentId' }, input: v.strictObject({ assessmentId }), output: carries<{ readonly name: string; readonly content: string }>(), refusals: { ASSESSMENT_UNKNOWN: none } }),
};
