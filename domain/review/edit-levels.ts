import { changedPaths } from '../forms/merge-records';
import type { Registration } from '../forms/registration';

/** After the acceptance: changed at once; changed, and staff are told; looked at first, what was accepted stands meanwhile; not changed at all. */
export const EDIT_LEVELS = ['free', 'notice', 'review', 'settled'] as const;
export type EditLevel = (typeof EDIT_LEVELS)[number];

const LEVELS: Readonly<Record<Exclude<keyof Registration, 'stamps'>, EditLevel>> = {
  emergencyName: 'free', emergencyRelation: 'free', emergencyPhone: 'free', vehicles: 'free', pets: 'free', payMethod: 'free',
  residents: 'notice', mailAddress: 'notice', phone: 'notice', applicant: 'notice', leaseFrom: 'notice', leaseTo: 'notice', isFirstHome: 'notice',
  ownerNo: 'review', idKind: 'review', idNumber: 'review', correction: 'review',
  confirmsHouse: 'settled', confirmsFees: 'settled', confirmsRules: 'settled', consentsToIdData: 'settled', consentsForChildren: 'notice',
};
const rootOf = (path: string): string => path.split('.')[0] ?? path;
export const levelOf = (path: string): EditLevel => LEVELS[rootOf(path) as keyof typeof LEVELS] ?? 'settled';

/** Fields that were changed, each once, by level. */
export function editsOf(before: Registration, after: Registration): Readonly<Record<EditLevel, readonly string[]>> {
  const fields = [...new Set(changedPaths(before, after).map(rootOf))];
  const at = (level: EditLevel) => fields.filter((field) => levelOf(field) === level);
  return { free: at('free'), notice: at('notice'), review: at('review'), settled: at('settled') };
}

/** The record with exactly these fields as the other has them. */
export function withFields(record: Registration, from: Registration, fields: readonly string[]): Registration {
  const source = from as unknown as Readonly<Record<string, unknown>>;
  return { ...record, ...Object.fromEntries(fields.map((field) => [field, source[field]])) };
}
