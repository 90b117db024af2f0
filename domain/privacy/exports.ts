import { DAY, MINUTE, type Instant } from '../kernel/calendar';
import type { CommunityId, OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import type { LookReason } from './looks';

export type ExportId = `exp_${string}`;
export const exportIdPattern = /^exp_[a-z0-9]{2,16}_[0-9a-z]{1,24}$/;
/** Full numbers of many homes leave the system only by two managers: one asks, another approves (QUALITY, staff abuse). */
export type RosterExport = {
  readonly _id: ExportId; readonly communityId: CommunityId; readonly building: string | null;
  readonly reason: LookReason; readonly sealedWhy: string;
  readonly askedBy: OpenId; readonly askedAt: Instant;
  readonly decided: { readonly by: OpenId; readonly at: Instant; readonly isApproved: boolean } | null;
  /** The first time the file was taken: it can be taken again for ten minutes. */
  readonly takenAt: Instant | null;
};
export const DECIDE_WITHIN = DAY, TAKE_WITHIN = DAY, TAKE_AGAIN_WITHIN = 10 * MINUTE;
export type ExportState = 'asked' | 'lapsed' | 'refused' | 'approved' | 'taken' | 'over';

export function stateOfExport({ askedAt, decided, takenAt }: Pick<RosterExport, 'askedAt' | 'decided' | 'takenAt'>, now: Instant): ExportState {
  if (!decided) return now > askedAt + DECIDE_WITHIN ? 'lapsed' : 'asked';
  if (!decided.isApproved) return 'refused';
  if (takenAt !== null) return now > takenAt + TAKE_AGAIN_WITHIN ? 'over' : 'taken';
  return now > decided.at + TAKE_WITHIN ? 'over' : 'approved';
}

export function decidedExport(one: RosterExport, by: OpenId, isApproved: boolean, at: Instant) {
  const state = stateOfExport(one, at);
  if (state !== 'asked') return refuse('EXPORT_STATE', { state });
  return one.askedBy === by && isApproved ? refuse('EXPORT_OWN') : ok<RosterExport>({ ...one, decided: { by, at, isApproved } });
}

/** Only whoever asked takes it. */
export function takenExport(one: RosterExport, by: OpenId, at: Instant) {
  const state = stateOfExport(one, at);
  if (one.askedBy !== by || (state !== 'approved' && state !== 'taken')) return refuse('EXPORT_STATE', { state });
  return ok<RosterExport>({ ...one, takenAt: one.takenAt ?? at });
}
