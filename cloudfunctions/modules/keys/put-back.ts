import { contract } from '@contract/contract';
import { keyCareOf } from '@domain/keys/key-care';
import { putBack as hungAgain } from '@domain/keys/put-back';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** The handover did not come about: what was counted for it is void. */
export const putBack = implement(contract.keys.putBack, async (context) => {
  const { at, request, input: { homeId, words: why } } = context;
  return changeCase(context, homeId, { name: 'keys-put-back' }, ({ moveIn }, { name: by }) => {
    const next = hungAgain(moveIn.keys, keyCareOf(moveIn).loans, { id: sha256(request.id).slice(0, 8), why, at, by });
    return next.ok ? { ok: true, moveIn: { keys: null, keyCare: { ...moveIn.keyCare, loans: next.value } }, answer: { homes: 1 } } : next;
  });
});
