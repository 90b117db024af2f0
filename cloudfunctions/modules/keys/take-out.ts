import { contract } from '@contract/contract';
import { takenOut } from '@domain/keys/key-issue';
import { roomOf } from '@domain/keys/key-book';
import { whyKept } from '@domain/keys/standing';
import { keyCareOf } from '@domain/keys/key-care';
import { beforePutBack } from '@domain/keys/put-back';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { findSets } from './find-sets';
import { keysView } from './keys-view';

/** The set leaves the cabinet in this person's hands: all of it was taken in, and nobody else has it. */
export const takeOut = implement(contract.keys.takeOut, async (context) => {
  const { homeId } = context.input;
  return changeCase(context, homeId, { name: 'keys-taken-out', step: 'keys', beside: findSets(context, homeId) }, ({ moveIn }, right, sets) => {
    const late = beforePutBack(keyCareOf(moveIn).loans, context.at);
    if (late) return late;
    const keys = takenOut(moveIn.keys, right.openid, right.name, context.at), kept = keys.ok ? whyKept(sets, roomOf(homeId).home, moveIn) : null;
    if (kept) return kept;
    return keys.ok ? { ok: true, moveIn: { keys: keys.value }, answer: keysView(moveIn, keys.value, right.openid) } : keys;
  });
});
