import { contract } from '@contract/contract';
import { keyed, mergeRecords, notLaterThan } from '@domain/forms/merge-records';
import { problemsOfRegistration, type Stamps } from '@domain/forms/registration';
import { dayOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { withRecordConsents } from '@domain/privacy/record-consents';
import { editsOf, withFields } from '@domain/review/edit-levels';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';

/** Changes what was accepted. What a person must look at is laid aside for that; the acceptance, and what was accepted, stand meanwhile. */
export const amend = implement(contract.registration.amend, async (context) => {
  const { vault, at, openid, input: { homeId, record: given } } = context;
  const problems = problemsOfRegistration(given, dayOf(at));
  if (problems.length) return refuse('FIELDS', { problems });
  return changeCase(context, homeId, { name: 'registration-amended' }, ({ moveIn }, { ownerNo }) => {
    const before = openRecord(vault, moveIn.registration);
    if (moveIn.review.state !== 'accepted' || !before) return refuse('NOT_ACCEPTED');
    const wanted = before.stamps && given.stamps ? mergeRecords(keyed(before), notLaterThan(keyed(given), at)) : given, { free, notice, review, settled } = editsOf(keyed(before), wanted);
    if (settled.length) return refuse('FIELDS_SETTLED', { fields: settled });
    if (review.length && moveIn.amendment) return refuse('AMENDMENT_WAITS', { since: moveIn.amendment.since });
    const now = withFields(before, wanted, [...free, ...notice]), { since = at, fields = [] } = moveIn.unseen ?? {};
    return {
      ok: true as const, done: { of: [...free, ...notice, ...review].join(',') }, answer: { free, notice, review },
      moveIn: {
        registration: sealRecord(context, { ...now, stamps: stampsBut(review, before.stamps ?? {}, wanted.stamps ?? {}) }, moveIn.registration?.submittedAt ?? at, moveIn.registration),
        privacy: withRecordConsents(moveIn.privacy, now, { at, by: openid, ownerNo, device: '' }, sha256),
        ...(notice.length ? { unseen: { since, fields: [...new Set([...fields, ...notice])] } } : {}),
        ...(review.length ? { amendment: { since: at, fields: review, sealed: vault.seal(JSON.stringify(wanted)) } } : {}),
      },
    };
  });
});

/** A field that waits for an answer keeps the stamp of what stands. */
function stampsBut(fields: readonly string[], before: Stamps, after: Stamps): Stamps {
  const waits = (path: string) => fields.includes(path.split('.')[0] ?? path);
  return Object.fromEntries([...Object.entries(before).filter(([path]) => waits(path)), ...Object.entries(after).filter(([path]) => !waits(path))]);
}
