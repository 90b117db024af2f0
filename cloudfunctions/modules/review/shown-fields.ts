import type { ReviewView } from '@contract/review';
import type { Registration } from '@domain/forms/registration';
import { maskIdNumber, maskName, maskPhone } from '@domain/kernel/mask';

type Proven = { readonly name: string; readonly idNumber: boolean; readonly phone: boolean };

/** The record as a reviewer sees it: numbers masked, what the roster proves marked. */
export function fieldsOf(record: Registration, proven: Proven): ReviewView['fields'] {
  const more = (['applicant', 'leaseFrom', 'leaseTo', 'pets', 'payMethod', 'correction'] as const).map((code) => ({ code, value: shownField(record, code), isProven: false })).filter(({ value }) => value !== '');
  return [
    { code: 'name', value: maskName(proven.name), isProven: true },
    { code: 'idNumber', value: maskIdNumber(record.idNumber), isProven: proven.idNumber },
    { code: 'phone', value: maskPhone(record.phone), isProven: proven.phone },
    { code: 'mailAddress', value: record.mailAddress, isProven: false },
    { code: 'emergency', value: `${maskName(record.emergencyName)} ${record.emergencyRelation} ${maskPhone(record.emergencyPhone)}`, isProven: false },
    ...more,
  ];
}
export const residentsOf = (record: Registration | null): ReviewView['residents'] =>
  (record?.residents ?? []).map(({ name, relation, idNumber }) => ({ name: maskName(name), relation, idNumber: idNumber ? maskIdNumber(idNumber) : '' }));

/** One field of the record in words, masked where it is a number. */
export function shownField(record: Registration, code: string): string {
  if (code === 'idNumber') return maskIdNumber(record.idNumber);
  const value = (record as unknown as Readonly<Record<string, unknown>>)[code];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
