import type { Instant } from '../kernel/calendar';

export type IdKind = 'id-card' | 'passport' | 'hk-macau-permit' | 'taiwan-permit';
export type Person = { readonly name: string; readonly idKind: IdKind; readonly idNumber: string; readonly phone: string; readonly relation: string };
export type Vehicle = { readonly plate: string; readonly model: string };

/** One record, from which the four forms and the first-entry form are filled (FM-1): nobody types a thing twice. */
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
};

/** As stored: personal parts sealed as one text; the rest is enough for lists and masks. */
export type SealedRegistration = { readonly sealed: string; readonly savedAt: Instant; readonly submittedAt: Instant | null; readonly residents: number; readonly vehicles: number };

export type FieldProblem = { readonly field: string; readonly code: 'REQUIRED' | 'ID_CHECKSUM' | 'ID_FORM' | 'PHONE' | 'PHONE_SHORT' | 'PHONE_LONG' | 'PLATE' | 'TOO_LONG' | 'SAME_AS_OWN'; readonly missing?: number };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

const isDate = (y: string, m: string, d: string): boolean => { const [year, month, day] = [Number(y), Number(m), Number(d)]; return month >= 1 && month <= 12 && day >= 1 && day <= [31, (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!; };

/** Checks a number by its kind (GB 11643 checksum for 18 digits, the old 15 digits, passports, permits). Birthdays are text here, never instants. */
export function idProblem(kind: IdKind, number: string): FieldProblem['code'] | null {
  const text = number.trim().toUpperCase();
  if (!text) return 'REQUIRED';
  if (kind === 'passport') return /^[A-Z0-9]{5,15}$/.test(text) ? null : 'ID_FORM';
  if (kind === 'hk-macau-permit') return /^[HMC][A-Z0-9]?\d{8,10}$/.test(text) ? null : 'ID_FORM';
  if (kind === 'taiwan-permit') return /^\d{8}$|^\d{10}$/.test(text) ? null : 'ID_FORM';
  if (/^\d{15}$/.test(text)) return isDate(`19${text.slice(6, 8)}`, text.slice(8, 10), text.slice(10, 12)) ? null : 'ID_FORM';
  if (!/^\d{17}[\dX]$/.test(text) || !isDate(text.slice(6, 10), text.slice(10, 12), text.slice(12, 14))) return 'ID_FORM';
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECK[sum % 11] === text[17] ? null : 'ID_CHECKSUM';
}

/** Mainland mobiles have 11 digits; others are written with + and country code. */
export function phoneProblem(phone: string): Pick<FieldProblem, 'code' | 'missing'> | null {
  const text = phone.replace(/[\s-]/g, '');
  if (!text) return { code: 'REQUIRED' };
  if (/^\+\d{6,15}$/.test(text) && !text.startsWith('+86')) return null;
  const digits = text.replace(/^\+86/, '');
  if (!/^1[3-9]?\d*$/.test(digits)) return { code: 'PHONE' };
  if (digits.length < 11) return { code: 'PHONE_SHORT', missing: 11 - digits.length };
  return digits.length > 11 ? { code: 'PHONE_LONG', missing: digits.length - 11 } : null;
}

/** 7-character plates and 8-character new-energy plates. */
export const isPlate = (plate: string): boolean => /^[\u4e00-\u9fa5][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9\u6302\u5b66\u8b66\u6e2f\u6fb3]$/.test(plate.trim().toUpperCase().replace(/[·\s]/g, ''));

const MAX = { name: 40, address: 120, relation: 20, model: 40 };

/** Everything that keeps the record from being handed in, field by field, in the order of the screens. */
export function problemsOfRegistration(r: Registration): readonly FieldProblem[] {
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
  if (r.emergencyPhone && r.emergencyPhone === r.phone) problems.push({ field: 'emergencyPhone', code: 'SAME_AS_OWN' });
  r.residents.forEach((one, i) => {
    need(`residents.${i}.name`, one.name, MAX.name);
    need(`residents.${i}.relation`, one.relation, MAX.relation);
    if (one.idNumber) id(`residents.${i}.idNumber`, one.idKind, one.idNumber);
    if (one.phone) phone(`residents.${i}.phone`, one.phone);
  });
  r.vehicles.forEach((one, i) => { if (!isPlate(one.plate)) problems.push({ field: `vehicles.${i}.plate`, code: 'PLATE' }); });
  for (const field of ['confirmsHouse', 'confirmsFees', 'confirmsRules', 'consentsToIdData'] as const) if (!r[field]) problems.push({ field, code: 'REQUIRED' });
  return problems;
}
