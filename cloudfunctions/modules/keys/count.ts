import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { counted, keyStep } from '@domain/keys/key-issue';
import { keyCareOf } from '@domain/keys/key-care';
import { beforePutBack } from '@domain/keys/put-back';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keysView } from './keys-view';

/** The first or the second count, as it comes; never by the same person, and never by an owner of the home. */
export const count = implement(contract.keys.count, async (context) =>
  changeCase(context, context.input.homeId, { name: 'keys-counted', step: 'keys' }, ({ moveIn }, right) => {
    const step = keyStep(moveIn.keys), late = beforePutBack(keyCareOf(moveIn).loans, context.at);
    if (late) return late;
    if (step !== 'first' && step !== 'second') return refuse('KEYS_STEP', { step });
    if (moveIn.owners.some(({ openid }) => openid === right.openid)) return refuse('SAME_PERSON', { name: right.name });
    const keys = counted(moveIn.keys, moveIn.keyKinds, step, { by: right.openid, name: right.name, at: context.at, counts: context.input.counts });
    return keys.ok ? { ok: true, moveIn: { keys: keys.value }, answer: keysView(moveIn, keys.value, right.openid) } : keys;
  }));
