import * as v from 'valibot';
import { homeId } from './fields';
import { carries, operation } from './operation';

export type ArchiveView = {
  readonly code: string; readonly digest: string; readonly parts: number; readonly at: number; readonly edition: number;
  /** The PDF; links live for ten minutes. */
  readonly link: string;
  /** Null for archives of the first release. */
  readonly zip: { readonly link: string; readonly digest: string; readonly bytes: number } | null;
};
const none = carries<Record<never, never>>();
export const archive = {
  /** Makes the archive if the beat has not yet, and gives a link to it. */
  open: operation({ name: 'archive.open', kind: 'command', unit: 'documents', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' }, system: true }, input: v.strictObject({ homeId }), output: carries<ArchiveView>(), refusals: { NO_CASE: none, NOT_CLOSED: none } }),
  /** A new edition of a made archive, with what was done since; the old one stays known by its code as superseded. */
  renew: operation({ name: 'archive.renew', kind: 'command', unit: 'documents', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId }), output: carries<ArchiveView>(), refusals: { NO_CASE: none, NOT_CLOSED: none, NOTHING_NEW: none } }),
};
