import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { withFields } from '@domain/review/edit-levels';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';
import { endAlert } from './end-alert';

/** Takes a change over into the record as it is now, or leaves that as it was. Exactly the change that was looked at: a newer one is looked at anew. */
export const settle = implement(contract.review.settle, async (context) => {
  const { vault, at, input: { homeId, since, isTaken, words } } = context;
  if (!isTaken && words.length < 2) return refuse('WORDS_MISSING');
  const said: Readonly<Record<string, string>> = isTaken ? {} : { missing: words };
  const { stored } = await findCase(context, homeId, false);
  const answer = await changeCase(context, homeId, { name: isTaken ? 'amendment-taken' : 'amendment-left' }, ({ moveIn }) => {
    const { amendment, registration } = moveIn, wanted = amendment && openRecord(vault, amendment), now = openRecord(vault, registration);
    if (!amendment || amendment.since !== since || !wanted || !now) return refuse('AMENDMENT_GONE');
    return {
      ok: true as const, done: { of: amendment.fields.join(',') }, answer: { at }, tell: [{ kind: isTaken ? 'amendment-taken' : 'amendment-left', words: said }],
      moveIn: { amendment: null, ...(isTaken ? { registration: sealRecord(context, withFields(now, wanted, amendment.fields), registration?.submittedAt ?? at, registration) } : {}) },
    };
  }, stored);
  if (answer.ok) await endAlert(context, homeId, stored?.amendment);
  return answer;
});
