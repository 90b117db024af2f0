import { contract } from '@contract/contract';
import { counted, receiptLine, signedFor, total } from '@domain/keys/key-issue';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { keysView } from './keys-view';

/** The owner counts and signs in one step. Where nothing comes after the keys the case closes with them, and its archive is made by the beat. */
export const accept = implement(contract.keys.accept, async (context) => {
  const { homeId, counts, strokes, device } = context.input;
  return changeCase(context, homeId, { name: 'keys-accepted', step: 'keys' }, ({ moveIn }, right) => {
    const own = counted(moveIn.keys, moveIn.keyKinds, 'owner', { by: right.openid, name: right.name, at: context.at, counts });
    if (!own.ok) return own;
    const written = { openid: right.openid, name: right.name, device, strokes };
    const keys = signedFor(own.value, { ...written, hash: sha256(receiptLine(own.value, written)) }, context.at);
    if (!keys.ok) return keys;
    return {
      ok: true, moveIn: { keys: keys.value }, answer: keysView(moveIn, keys.value, right.openid),
      tell: [{ kind: 'keys-issued', words: { count: String(total(counts)) } }],
    };
  });
});
