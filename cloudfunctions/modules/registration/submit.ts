import { contract } from '@contract/contract';
import { changedPaths, notLaterThan } from '@domain/forms/merge-records';
import { problemsOfRegistration, type Registration } from '@domain/forms/registration';
import { isSameIdentityNumber } from '@domain/identity/identity-number';
import { dayOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { withRecordConsents } from '@domain/privacy/record-consents';
import { mayBookAfter } from '@domain/movein/may-book';
import { templateOf } from '@domain/movein/steps';
import { hasStep } from '@domain/movein/template';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { letBook } from '@cloud/kit/let-book';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';
import { isHandedIn, missingMaterials, withMaterials } from './asked-materials';

/** Hands the record in for review, its papers with it. The ID number must be the contract's, every needed paper must be there, and what is handed in is what was seen. */
export const submit = implement(contract.registration.submit, async (context) => {
  const { store, vault, openid, at, input: { homeId, record, materials: given = [], device = '' } } = context;
  const problems = problemsOfRegistration(record, dayOf(at));
  if (problems.length) return refuse('FIELDS', { problems });
  const [home, { stored }] = await Promise.all([store.find('homes', homeId), findCase(context, homeId, false)]);
  const owner = home?.owners.find(({ no }) => no === record.ownerNo);
  if (owner?.idNumber && !isSameIdentityNumber(vault.open(owner.idNumber), record.idNumber)) return refuse('ID_NOT_OF_RECORD');
  const books = stored ? mayBookAfter(templateOf(stored)) : null, isToday = books === 'opening' && (await comesToday());
  const answer = await changeCase(context, homeId, { name: 'registration-submitted', step: 'register' }, ({ moveIn }, { ownerNo }) => {
    if (isHandedIn(moveIn)) return refuse('ALREADY_SUBMITTED');
    const elsewhere = changedElsewhere(openRecord(vault, moveIn.registration), record, at);
    if (elsewhere.length) return refuse('CHANGED_ELSEWHERE', { fields: elsewhere });
    const taken = withMaterials(moveIn, homeId, given, at);
    if (!taken.ok) return taken;
    const { materials } = taken, names = missingMaterials({ ...moveIn, materials }, record);
    if (names.length) return refuse('MATERIALS_MISSING', { names });
    // Where the flow has no review, nobody would ever look at it: handed in is accepted.
    const review = hasStep(templateOf(moveIn), 'review') ? { state: 'waiting' as const, since: at, ...(isToday && { urgentAt: at }) } : { state: 'accepted' as const, at, by: openid };
    return {
      ok: true as const, moveIn: { registration: sealRecord(context, record, at, moveIn.registration), review, privacy: withRecordConsents(moveIn.privacy, record, { at, by: openid, ownerNo, device }, sha256), ...(given.length ? { materials } : {}) },
      answer: { state: review.state, since: at }, tell: [{ kind: 'registration-submitted', words: {} }],
    };
  }, stored);
  if (answer.ok && stored && books === 'register') await letBook(context, stored);
  return answer;

  /** Only where places are taken before the papers: who comes today is answered at once. */
  async function comesToday(): Promise<boolean> {
    const seated = await findLedger(context, homeId);
    return !!seated && visitOf(seated.ledger, seated.seat)?.day === dayOf(at);
  }
});

/** Fields another phone changed later than what is handed in here says: the owner has not seen them. */
function changedElsewhere(before: Registration | null, record: Registration, at: number): readonly string[] {
  if (!before?.stamps || !record.stamps) return [];
  const mine = notLaterThan(record, at).stamps ?? {}, theirs = before.stamps;
  return [...new Set(changedPaths(before, record).filter((path) => (theirs[path] ?? 0) > (mine[path] ?? 0)).map((path) => path.split('.')[0] ?? path))];
}
