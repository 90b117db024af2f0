import type { Registration, SealedRegistration } from '@domain/forms/registration';
import { identityTail } from '@domain/identity/identity-number';
import type { MoveInCase } from '@domain/movein/case';
import { plateKey } from '@domain/parking/plate';
import type { Context } from './implement';

/** The record as the vault opens it, or null where nothing was typed yet. */
export const openRecord = (vault: Context['vault'], sealed: Pick<SealedRegistration, 'sealed'> | null): Registration | null =>
  (sealed?.sealed ? JSON.parse(vault.open(sealed.sealed)) as Registration : null);

/** The last four of this owner's paper as a reviewer has accepted them, for owners of whom the roster has no number; null where none was accepted. */
export function acceptedTail(vault: Context['vault'], { review, registration }: Pick<MoveInCase, 'review' | 'registration'>, ownerNo: number): string | null {
  const record = review.state === 'accepted' ? openRecord(vault, registration) : null;
  return record?.ownerNo === ownerNo && record.idNumber.trim() ? identityTail(record.idNumber) : null;
}

/** As it is stored: personal parts sealed as one text. Who took it down stays with it. */
export const sealRecord = ({ vault, at }: Pick<Context, 'vault' | 'at'>, record: Registration, submittedAt: number | null, before: SealedRegistration | null): SealedRegistration =>
  ({ sealed: vault.seal(JSON.stringify(record)), savedAt: at, submittedAt, residents: record.residents.length, vehicles: record.vehicles.length, ...(submittedAt !== null && record.vehicles.length > 0 && { plates: record.vehicles.map(({ plate }) => vault.index(plateKey(plate))) }), ...(before?.takenBy && { takenBy: before.takenBy }) });
