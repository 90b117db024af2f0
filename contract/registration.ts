import * as v from 'valibot';
import type { FieldProblem, Registration } from '@domain/forms/registration';
import { fileId, homeId, words } from './fields';
import { carries, operation } from './operation';

const idKind = v.picklist(['id-card', 'passport', 'hk-macau-permit', 'taiwan-permit']);
const text = (max: number) => words(max);
/** A draft may be half filled; only its shape and lengths are held here. Rules of content: problemsOfRegistration. */
export const registrationFields = v.strictObject({
  ownerNo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  idKind, idNumber: text(30), phone: text(20), mailAddress: text(160), emergencyName: text(60), emergencyRelation: text(30), emergencyPhone: text(20),
  residents: v.pipe(v.array(v.strictObject({ name: text(60), idKind, idNumber: text(30), phone: text(20), relation: text(30) })), v.maxLength(12)),
  vehicles: v.pipe(v.array(v.strictObject({ plate: text(12), model: text(60) })), v.maxLength(6)),
  confirmsHouse: v.boolean(), confirmsFees: v.boolean(), confirmsRules: v.boolean(), consentsToIdData: v.boolean(),
});

export type RegistrationView = {
  readonly label: string; readonly contractNo: string; readonly houseType: string; readonly area: number;
  readonly owners: readonly { readonly no: number; readonly name: string; readonly phoneTail: string }[];
  /** Prefilled from the roster on the first opening; the owner's own record afterwards. */
  readonly record: Registration;
  readonly isProven: { readonly name: boolean; readonly idNumber: boolean; readonly phone: boolean };
  readonly state: 'none' | 'waiting' | 'returned' | 'accepted';
  readonly missing: readonly { readonly code: string; readonly words: string }[];
  readonly savedAt: number | null;
  readonly materials: readonly { readonly code: string; readonly name: string; readonly note: string; readonly required: boolean; readonly files: readonly string[] }[];
  readonly fees: readonly { readonly name: string; readonly arithmetic: string; readonly fen: number }[];
};
const closed = { NO_CASE: carries<Record<never, never>>(), STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), ALREADY_SUBMITTED: carries<Record<never, never>>() };

export const registration = {
  open: operation({ name: 'registration.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<RegistrationView>(), refusals: { NO_CASE: closed.NO_CASE } }),
  save: operation({ name: 'registration.save', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, record: registrationFields }), output: carries<{ readonly savedAt: number }>(), refusals: closed }),
  /** The files of one or several papers in one call; a paper's files replace the ones before. */
  attach: operation({
    name: 'registration.attach', kind: 'command', access: { owner: 'homeId' },
    input: v.strictObject({ homeId, materials: v.pipe(v.array(v.strictObject({ code: words(40, 2), files: v.pipe(v.array(fileId), v.maxLength(9)) })), v.minLength(1), v.maxLength(12)) }),
    output: carries<{ readonly materials: RegistrationView['materials'] }>(),
    refusals: { ...closed, MATERIAL_UNKNOWN: carries<{ readonly code: string }>(), FILE_FOREIGN: carries<Record<never, never>>() },
  }),
  submit: operation({
    name: 'registration.submit', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, record: registrationFields }),
    output: carries<{ readonly state: 'waiting' | 'accepted'; readonly since: number }>(),
    refusals: { ...closed, FIELDS: carries<{ readonly problems: readonly FieldProblem[] }>(), ID_NOT_OF_RECORD: carries<Record<never, never>>(), MATERIALS_MISSING: carries<{ readonly names: readonly string[] }>() },
  }),
};
