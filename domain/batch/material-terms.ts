import { readIdentityNumber, type IdentityKind } from '../identity/identity-number';
import type { Registration } from '../forms/registration';

/** When a conditional paper is needed. Whether somebody comes for the owner is not known from the record: that one is given when it applies. */
export const CONDITIONS = ['proxy', 'tenant', 'company', 'not-id-card', 'vehicle'] as const;
export type MaterialCondition = (typeof CONDITIONS)[number];
/** What a paper of the checklist says beside its name. `sensitive`: more than moving in needs, asked of nobody unless a manager decides so. */
export type MaterialTerms = { readonly when?: MaterialCondition; readonly sensitive?: boolean };

const COMPANY: IdentityKind = 'creditCode';
const HOLDS: Readonly<Record<MaterialCondition, (record: Registration) => boolean>> = {
  proxy: () => false,
  tenant: ({ applicant }) => applicant === 'tenant',
  company: ({ idNumber }) => { const read = readIdentityNumber(idNumber); return read.ok && read.value.kind === COMPANY; },
  'not-id-card': ({ idKind }) => idKind !== 'id-card',
  vehicle: ({ vehicles }) => vehicles.length > 0,
};
/** Must this paper be there before the record is handed in? */
export const isNeeded = ({ required, when }: MaterialTerms & { readonly required: boolean }, record: Registration): boolean => (when ? HOLDS[when](record) : required);
