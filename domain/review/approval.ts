import type { Duty } from '../community/community';
import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { refuse } from '../kernel/result';

/** Who may hold a stage of the approvals: a duty, or being a manager (the project manager). */
export const APPROVING = ['review', 'finance', 'manager'] as const;
export type Approving = (typeof APPROVING)[number];
export type ApprovalStage = { readonly name: string; readonly duty: Approving };
/** An approval as it stays in the case and on the approval paper. */
export type Approved = { readonly stage: string; readonly by: OpenId; readonly who: string; readonly at: Instant };

/** Who checked the record first, and when: what stands in the staff's place of the forms (S3-68). Null until it is accepted, and where nobody looks. */
export function checkedBy(review: { readonly state: string; readonly approved?: readonly Approved[] }): Pick<Approved, 'who' | 'at'> | null {
  const [first] = review.state === 'accepted' ? review.approved ?? [] : [];
  return first ? { who: first.who, at: first.at } : null;
}

export const MOST_STAGES = 4;
/** One review by one person, unless the batch says otherwise (S3-114, S3-202). */
export const usualApprovals: readonly ApprovalStage[] = [{ name: '初审', duty: 'review' }];
/** As S3-114 has it: the project manager and finance after the first review. */
export const fullApprovals: readonly ApprovalStage[] = [...usualApprovals, { name: '项目经理审核', duty: 'manager' }, { name: '财务确认', duty: 'finance' }];
export const stagesOf = ({ approvals }: { readonly approvals?: readonly ApprovalStage[] | undefined }): readonly ApprovalStage[] => (approvals?.length ? approvals : usualApprovals);

export const isChain = (stages: readonly ApprovalStage[]): boolean => stages.length <= MOST_STAGES && stages.every(({ name }) => name.trim().length > 0) && new Set(stages.map(({ name }) => name.trim())).size === stages.length;

export type Approver = { readonly by: OpenId; readonly who: string; readonly duties: readonly Duty[]; readonly isManager: boolean };
/** A manager holds every duty. */
const holds = ({ duty }: ApprovalStage, { duties, isManager }: Approver): boolean => isManager || (duty !== 'manager' && duties.includes(duty));

/** Whose turn it is, or null when all have approved. */
export const stageNow = (stages: readonly ApprovalStage[], approved: readonly Approved[] = []): ApprovalStage | null => stages[approved.length] ?? null;

/**
 * The next approval of the chain. Each stage is given by somebody who holds it, and by somebody else than the stages before; `isLast` says that the record is now accepted.
 * Refused: NOT_YOUR_STAGE, APPROVED_BEFORE.
 */
export function approve(stages: readonly ApprovalStage[], before: readonly Approved[], approver: Approver, at: Instant) {
  const stage = stageNow(stages, before) ?? (stages.at(-1) as ApprovalStage);
  if (!holds(stage, approver)) return refuse('NOT_YOUR_STAGE', { stage: stage.name });
  if (before.some(({ by }) => by === approver.by)) return refuse('APPROVED_BEFORE', { stage: stage.name });
  const approved: readonly Approved[] = [...before, { stage: stage.name, by: approver.by, who: approver.who, at }];
  return { ok: true as const, value: { approved, isLast: approved.length >= stages.length, next: stages[approved.length]?.name ?? null } };
}
/** May this person act at the stage that is next? What a screen shows a button by. */
export const mayApprove = (stages: readonly ApprovalStage[], before: readonly Approved[], approver: Approver): boolean => approve(stages, before, approver, 0).ok;
