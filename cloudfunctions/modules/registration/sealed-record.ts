import type { Registration, SealedRegistration } from '@domain/forms/registration';
import type { Vault } from '@cloud/platform/ports';

export const sealedRecord = ({ vault, at, input }: { readonly vault: Vault; readonly at: number; readonly input: { readonly record: Registration } }, submittedAt: number | null): SealedRegistration =>
  ({ sealed: vault.seal(JSON.stringify(input.record)), savedAt: at, submittedAt, residents: input.record.residents.length, vehicles: input.record.vehicles.length });
