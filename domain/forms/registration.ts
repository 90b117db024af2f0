import { readIdentityNumber, type IdentityKind } from '../identity/identity-number';
import { readPhoneNumber } from '../identity/phone-number';
import { isPlate } from './is-plate';
import { childrenAmong } from '../privacy/minors';
import { isDay, type Day, type Instant } from '../kernel/calendar';

export type IdKind = 'id-card' | 'passport' | 'hk-macau-permit' | 'taiwan-permit';
/** `key`: which line of the list it is, so that two phones mean the same one; lines of older records are known by their place. */
export type Person = { readonly key?: string; readonly name: string; readonly idKind: IdKind; readonly idNumber: string; readonly phone: string; readonly relation: string; /** Said to be fourteen or older; asked, and counts, only where no number tells (isAgeUntold). */ readonly isGrown?: boolean };
export type Vehicle = { readonly key?: string; readonly plate: string; readonly model: string };
/** The tenant of an application is one of the residents: nobody types a name twice. */
export const TENANT = '租客';

/** One record, from which every form is filled (FM-1): nobody types a thing twice. */
export type Registration = {
  /** Which of the home's owners this record speaks for; name, number and phone come from the roster and are only confirmed. */
  readonly ownerNo: number;
  readonly idKind: IdKind;
  readonly idNumber: string;
  readonly phone: string;
  readonly mailAddress: string;
  readonly emergencyName: string;
  readonly emergencyRelation: string;
  readonly emergencyPhone: string;
  readonly residents: readonly Person[];
  readonly vehicles: readonly Vehicle[];
  /** Confirmed by the owner: house facts, fee standard and house rules (S3-45). */
  readonly confirmsHouse: boolean;
  readonly confirmsFees: boolean;
  readonly confirmsRules: boolean;
  /** Consent to the processing of identity data, asked apart from everything else (ID-5). */
  readonly consentsToIdData: boolean;
  /** The guardian's consent to data of residents under fourteen (OP-7); asked only where there are any, or may be. */
  readonly consentsForChildren?: boolean;
  /** Who applies to move in (S3-55); a tenant says for how long (S0-71). */
  readonly applicant?: 'owner' | 'tenant';
  readonly leaseFrom?: Day | '';
  readonly leaseTo?: Day | '';
  readonly isFirstHome?: boolean;
  readonly pets?: string;
  readonly payMethod?: string;
  /** What of the name, the contract or the house is said to be wrong: a person looks at it. */
  readonly correction?: string;
  /** When each field was last changed, by whoever typed it; what merging goes by. */
  readonly stamps?: Stamps;
};
/** By a field's path, such as `phone` or `residents.k1.name`. */
export type Stamps = Readonly<Record<string, Instant>>;

/** As stored: personal parts sealed as one text; the rest is enough for lists and masks. */
export type SealedRegistration = { readonly sealed: string; readonly savedAt: Instant; readonly submittedAt: Instant | null; readonly residents: number; readonly vehicles: number; /** Keyed digests of the plates, once handed in: finds whose car it is. */ readonly plates?: readonly string[]; /** Taken down by staff on the telephone, by whom; absent = filled in by the owner. */ readonly takenBy?: string };

export type FieldProblem = { readonly field: string; readonly code: 'REQUIRED' | 'ID_CHECKSUM' | 'ID_FORM' | 'PHONE' | 'PHONE_SHORT' | 'PHONE_LONG' | 'PLATE' | 'TOO_LONG' | 'TOO_MANY' | 'SAME_AS_OWN' | 'LEASE'; readonly missing?: number };

/** Which kinds of paper a choice on the form stands for; a company's code and residents' permits are entered like an ID card. */
const KINDS: Readonly<Record<IdKind, readonly IdentityKind[]>> = {
  'id-card': ['residentId', 'residentId15', 'residencePermit', 'permanentResident', 'creditCode'],
  passport: ['passport'], 'hk-macau-permit': ['hongKongMacaoPermit'], 'taiwan-permit': ['taiwanPermit'],
};

/** The choice on the form that a number known already belongs to. */
export function idKindOf(number: string): IdKind {
  const read = readIdentityNumber(number), kinds = Object.keys(KINDS) as IdKind[];
  return (read.ok ? kinds.find((kind) => KINDS[kind].includes(read.value.kind)) : undefined) ?? 'id-card';
}

/** What is wrong with a number of this kind of paper, or null. */
export function idProblem(kind: IdKind, number: string): FieldProblem['code'] | null {
  const read = readIdentityNumber(number);
  if (read.ok) return KINDS[kind].includes(read.value.kind) ? null : 'ID_FORM';
  return read.code === 'ID_EMPTY' ? 'REQUIRED' : read.code === 'ID_CHECKSUM' ? 'ID_CHECKSUM' : 'ID_FORM';
}

/** Mainland mobiles have 11 digits; landlines and numbers abroad (with +) are taken as well. */
export function phoneProblem(phone: string): Pick<FieldProblem, 'code' | 'missing'> | null {
  const read = readPhoneNumber(phone);
  if (read.ok) return null;
  if (read.code === 'PHONE_EMPTY') return { code: 'REQUIRED' };
  if (read.code === 'PHONE_UNREAD') return { code: 'PHONE' };
  return read.data.length < 11 ? { code: 'PHONE_SHORT', missing: 11 - read.data.length } : { code: 'PHONE_LONG', missing: read.data.length - 11 };
}

const isSamePhone = (one: string, other: string): boolean => { const [a, b] = [readPhoneNumber(one), readPhoneNumber(other)]; return a.ok && b.ok ? a.value.number === b.value.number : one === other; };

const MAX = { name: 40, address: 120, relation: 20, residents: 12, vehicles: 6 };

/** Everything that keeps the record from being handed in, field by field, in the order of the screens. `today` decides who is a child. */
export function problemsOfRegistration(r: Registration, today: Day): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const need = (field: string, value: string, max: number) => { if (!value.trim()) problems.push({ field, code: 'REQUIRED' }); else if (value.length > max) problems.push({ field, code: 'TOO_LONG' }); };
  const phone = (field: string, value: string) => { const p = phoneProblem(value); if (p) problems.push({ field, ...p }); };
  const id = (field: string, kind: IdKind, value: string) => { const code = idProblem(kind, value); if (code) problems.push({ field, code }); };
  id('idNumber', r.idKind, r.idNumber);
  phone('phone', r.phone);
  need('mailAddress', r.mailAddress, MAX.address);
  need('emergencyName', r.emergencyName, MAX.name);
  need('emergencyRelation', r.emergencyRelation, MAX.relation);
  phone('emergencyPhone', r.emergencyPhone);
  if (r.emergencyPhone && isSamePhone(r.emergencyPhone, r.phone)) problems.push({ field: 'emergencyPhone', code: 'SAME_AS_OWN' });
  r.residents.forEach((one, i) => {
    need(`residents.${i}.name`, one.name, MAX.name);
    need(`residents.${i}.relation`, one.relation, MAX.relation);
    if (one.idNumber) id(`residents.${i}.idNumber`, one.idKind, one.idNumber);
    if (one.phone) phone(`residents.${i}.phone`, one.phone);
  });
  r.vehicles.forEach((one, i) => { if (!isPlate(one.plate)) problems.push({ field: `vehicles.${i}.plate`, code: 'PLATE' }); });
  if (r.residents.length > MAX.residents) problems.push({ field: 'residents', code: 'TOO_MANY' });
  if (r.vehicles.length > MAX.vehicles) problems.push({ field: 'vehicles', code: 'TOO_MANY' });
  if (r.applicant === 'tenant') problems.push(...problemsOfLease(r));
  if (!r.consentsForChildren && childrenAmong(r.residents, today).length) problems.push({ field: 'consentsForChildren', code: 'REQUIRED' });
  for (const field of ['confirmsHouse', 'confirmsFees', 'confirmsRules', 'consentsToIdData'] as const) if (!r[field]) problems.push({ field, code: 'REQUIRED' });
  return problems;
}

function* problemsOfLease({ residents, leaseFrom = '', leaseTo = '' }: Registration): Generator<FieldProblem> {
  if (!residents.some(({ relation }) => relation === TENANT)) yield { field: 'applicant', code: 'REQUIRED' };
  for (const [field, day] of [['leaseFrom', leaseFrom], ['leaseTo', leaseTo]] as const) if (!isDay(day)) yield { field, code: 'REQUIRED' };
  if (isDay(leaseFrom) && isDay(leaseTo) && leaseTo <= leaseFrom) yield { field: 'leaseTo', code: 'LEASE' };
}
