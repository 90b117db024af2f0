import * as v from 'valibot';
import type { FormExtra } from '@domain/forms/form-extras';
import type { FieldProblem, Registration } from '@domain/forms/registration';
import type { Paper } from '@domain/documents/paper';
import { PRINTED_FORMS } from '@domain/documents/registration-forms';
import type { EditLevel } from '@domain/review/edit-levels';
import type { Lacking } from '@domain/movein/case';
import type { MaterialCondition } from '@domain/batch/material-terms';
import { day, fileId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';

const idKind = v.picklist(['id-card', 'passport', 'hk-macau-permit', 'taiwan-permit']);
const text = (max: number) => words(max);
const lineKey = v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,16}$/)));
const leaseDay = v.union([v.literal(''), day]);
/** A draft may be half filled; only its shape and lengths are held here. Rules of content: problemsOfRegistration. */
export const registrationFields = v.strictObject({
  ownerNo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  idKind, idNumber: text(30), phone: text(20), mailAddress: text(160), emergencyName: text(60), emergencyRelation: text(30), emergencyPhone: text(20),
  residents: v.pipe(v.array(v.strictObject({ key: lineKey, name: text(60), idKind, idNumber: text(30), phone: text(20), relation: text(30), isGrown: v.optional(v.boolean()) })), v.maxLength(24)),
  vehicles: v.pipe(v.array(v.strictObject({ key: lineKey, plate: text(12), model: text(60) })), v.maxLength(12)),
  confirmsHouse: v.boolean(), confirmsFees: v.boolean(), confirmsRules: v.boolean(), consentsToIdData: v.boolean(), consentsForChildren: v.optional(v.boolean()),
  applicant: v.optional(v.picklist(['owner', 'tenant'])), leaseFrom: v.optional(leaseDay), leaseTo: v.optional(leaseDay), isFirstHome: v.optional(v.boolean()), pets: v.optional(text(60)), payMethod: v.optional(text(30)), correction: v.optional(text(120)),
  stamps: v.optional(v.pipe(v.record(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,20}(\.[0-9a-z]{1,16}(\.[A-Za-z]{2,20})?)?$/)), instant), v.check((stamps) => Object.keys(stamps).length <= 400))),
});
const material = v.strictObject({ code: words(40, 2), files: v.pipe(v.array(fileId), v.maxLength(9)) });
/** What staff write down on the telephone: facts only. What an owner confirms and agrees to is the owner's to tick. */
const { confirmsHouse: _house, confirmsFees: _fees, confirmsRules: _rules, consentsToIdData: _consent, consentsForChildren: _children, stamps: _stamps, ...facts } = registrationFields.entries;
const takenFields = v.partial(v.strictObject(facts));

export type RegistrationView = {
  readonly label: string; readonly contractNo: string; readonly houseType: string; readonly area: number;
  readonly owners: readonly { readonly no: number; readonly name: string; readonly phoneTail: string }[];
  /** Prefilled from the roster on the first opening; the owner's own record afterwards. */
  readonly record: Registration;
  readonly isProven: { readonly name: boolean; readonly idNumber: boolean; readonly phone: boolean };
  readonly state: 'none' | 'waiting' | 'returned' | 'accepted';
  readonly missing: readonly Lacking[];
  readonly returnedAt: number | null;
  /** The approvals it needs, each with when it was given. */
  readonly approvals: readonly { readonly stage: string; readonly at: number | null }[];
  readonly isUrgent: boolean;
  /** Taken down by staff on the telephone: to be looked through by the owner. */
  readonly isTakenDown: boolean;
  /** A change of what was accepted that is being looked at. */
  readonly amendment: { readonly since: number; readonly fields: readonly string[] } | null;
  readonly extras: readonly FormExtra[];
  /** Reading an identity card from a photo is set up here. */
  readonly canReadCards: boolean;
  readonly savedAt: number | null;
  readonly materials: readonly { readonly code: string; readonly name: string; readonly note: string; readonly required: boolean; readonly when?: MaterialCondition; readonly sensitive?: boolean; readonly files: readonly string[] }[];
  readonly fees: readonly { readonly name: string; readonly arithmetic: string; readonly fen: number }[];
};
/** `isProven`: the roster has it, so that it is not asked. */
export type RegistrationFrame = { readonly label: string; readonly owners: readonly { readonly no: number; readonly name: string; readonly phoneTail: string }[]; readonly isProven: { readonly idNumber: boolean; readonly phone: boolean }; readonly state: RegistrationView['state']; readonly savedAt: number | null; readonly isTakenDown: boolean; readonly extras: readonly FormExtra[] };
const closed = { NO_CASE: carries<Record<never, never>>(), STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), ALREADY_SUBMITTED: carries<Record<never, never>>() };

export const registration = {
  open: operation({ name: 'registration.open', kind: 'query', access: { owner: 'homeId', proxy: 'register' }, input: v.strictObject({ homeId }), output: carries<RegistrationView>(), refusals: { NO_CASE: closed.NO_CASE } }),
  save: operation({ name: 'registration.save', kind: 'command', access: { owner: 'homeId', proxy: 'register' }, input: v.strictObject({ homeId, record: registrationFields }), output: carries<{ readonly savedAt: number; /** Another phone had changed it too: there is more to see than was sent. */ readonly isMerged: boolean }>(), refusals: closed }),
  /** The files of one or several papers in one call; a paper's files replace the ones before. */
  attach: operation({
    name: 'registration.attach', kind: 'command', access: { owner: 'homeId', proxy: 'register' },
    input: v.strictObject({ homeId, materials: v.pipe(v.array(material), v.minLength(1), v.maxLength(12)) }),
    output: carries<{ readonly materials: RegistrationView['materials'] }>(),
    refusals: { ...closed, MATERIAL_UNKNOWN: carries<{ readonly code: string }>(), FILE_FOREIGN: carries<Record<never, never>>() },
  }),
  submit: operation({
    name: 'registration.submit', kind: 'command', access: { owner: 'homeId', proxy: 'register' }, input: v.strictObject({ homeId, record: registrationFields, materials: v.optional(v.pipe(v.array(material), v.maxLength(12))), /** Which phone the consents were given on. */ device: v.optional(words(60)) }),
    output: carries<{ readonly state: 'waiting' | 'accepted'; readonly since: number }>(),
    refusals: { ...closed, FIELDS: carries<{ readonly problems: readonly FieldProblem[] }>(), ID_NOT_OF_RECORD: carries<Record<never, never>>(), MATERIALS_MISSING: carries<{ readonly names: readonly string[] }>(), MATERIAL_UNKNOWN: carries<{ readonly code: string }>(), FILE_FOREIGN: carries<Record<never, never>>(), CHANGED_ELSEWHERE: carries<{ readonly fields: readonly string[] }>() },
  }),
  /** A change of what was accepted: each field by its level, at once, at once and told, or looked at first. */
  amend: operation({
    name: 'registration.amend', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, record: registrationFields }),
    output: carries<Readonly<Record<Exclude<EditLevel, 'settled'>, readonly string[]>>>(),
    refusals: { NO_CASE: closed.NO_CASE, NOT_ACCEPTED: carries<Record<never, never>>(), FIELDS: carries<{ readonly problems: readonly FieldProblem[] }>(), FIELDS_SETTLED: carries<{ readonly fields: readonly string[] }>(), AMENDMENT_WAITS: carries<{ readonly since: number }>() },
  }),
  /** The home as staff need it to take a registration down on the telephone: nothing of what the owner typed. */
  frame: operation({ name: 'registration.frame', kind: 'query', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId }), output: carries<RegistrationFrame>(), refusals: { NO_CASE: closed.NO_CASE } }),
  /** What an owner says on the telephone, as a draft for the owner to look through and hand in. */
  takeDown: operation({
    name: 'registration.takeDown', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId, record: takenFields }), output: carries<{ readonly savedAt: number }>(),
    refusals: { ...closed, FIELDS: carries<{ readonly problems: readonly FieldProblem[] }>(), ID_NOT_OF_RECORD: carries<Record<never, never>>() },
  }),
  /** Every form made from the record; for staff, names and numbers masked. */
  forms: operation({ name: 'registration.forms', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: ['review', 'finance'] } }, input: v.strictObject({ homeId }), output: carries<{ readonly papers: readonly Paper[]; readonly isMasked: boolean }>(), refusals: { NO_CASE: closed.NO_CASE, NOT_REGISTERED: carries<Record<never, never>>() } }),
  /** One of them as a PDF, by a link that lives ten minutes. */
  print: operation({ name: 'registration.print', kind: 'command', unit: 'documents', access: { owner: 'homeId', staff: { of: 'homeId', duty: ['review', 'finance'] } }, input: v.strictObject({ homeId, form: v.picklist(PRINTED_FORMS) }), output: carries<{ readonly link: string }>(), refusals: { NO_CASE: closed.NO_CASE, NOT_REGISTERED: carries<Record<never, never>>(), PAPER_UNKNOWN: carries<Record<never, never>>() } }),
  /** What is printed on a photographed identity card, to be looked at and corrected: nothing is decided by it. Asked with the owner's consent only. */
  readCard: operation({
    name: 'registration.readCard', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, fileId, consents: v.literal(true) }), output: carries<{ readonly name: string; readonly idNumber: string }>(),
    refusals: { NO_CASE: closed.NO_CASE, FILE_FOREIGN: carries<Record<never, never>>(), CARD_UNREAD: carries<Record<never, never>>() },
  }),
};
