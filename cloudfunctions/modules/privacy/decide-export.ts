import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { decidedExport, stateOfExport } from '@domain/privacy/exports';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** Another manager than the one who asked says yes or no, within a day. */
export const decideExport = implement(contract.privacy.decideExport, async (context) => {
  const { at, openid, input: { exportId, isApproved } } = context;
  await context.right();
  const answer = await change(context, 'rosterExports', exportId, (one) => {
    if (!one) return refuse('EXPORT_UNKNOWN');
    const decided = decidedExport(one, openid, isApproved, at);
    return decided.ok ? { ok: true as const, document: decided.value, answer: { state: stateOfExport(decided.value, at) } } : decided;
  });
  if (answer.ok) await keepLog(context, communityOf(exportId), { by: openid, what: isApproved ? 'export-approved' : 'export-refused', of: exportId });
  return answer;
});
