import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { nextAssessmentOn } from '@domain/privacy/assessment';
import { implement } from '@cloud/kit/implement';

/** Every assessment kept, the latest first, and when the next is due. */
export const assessments = implement(contract.privacy.assessments, async ({ store, right, input: { communityId } }) => {
  const [rows, { name }] = await Promise.all([store.list('assessments', { where: { communityId }, orderBy: [['day', 'desc']], limit: 20 }), right()]);
  return ok({ name, nextOn: rows[0] ? nextAssessmentOn(rows[0].day) : null, rows: rows.map(({ _id, day, byName, parts, risk, keepUntil, digest }) => ({ id: _id, day, byName, parts, risk, keepUntil, digest })) });
});
