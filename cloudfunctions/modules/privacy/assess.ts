import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { assessmentDigest, keepUntilOf, thinParts, type AssessmentId } from '@domain/privacy/assessment';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** Keeps an assessment as it is, dated and signed with its writer's name; a later view of things is another one. */
export const assess = implement(contract.privacy.assess, async (context) => {
  const { store, at, openid, request, input: { communityId, day, parts, risk } } = context, { name } = await context.right();
  const thin = thinParts(parts);
  if (thin.length) return refuse('ASSESSMENT_THIN', { parts: thin });
  const id: AssessmentId = `pia_${communityId.slice(4)}_${sha256(`${openid}|${request.id}`).slice(0, 16)}`, facts = { day, byName: name, parts, risk };
  const digest = assessmentDigest(facts, sha256);
  await store.insert('assessments', { _id: id, communityId, by: openid, at, keepUntil: keepUntilOf(day), digest, ...facts });
  await keepLog(context, communityId, { by: openid, what: 'assessment-kept', of: `${id}|${digest.slice(0, 16)}` });
  return ok({ id: id as string });
});
