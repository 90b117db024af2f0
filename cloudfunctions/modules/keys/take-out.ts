import { contract } from '@contract/contract';
import { takenOut } from '@domain/keys/key-issue';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keysView } from './keys-view';

/** The set leaves the cabinet in this person's hands. */
export const takeOut = implement(contract.keys.takeOut, async (context) =>
  changeCase(context, context.input.homeId, { name: 'keys-taken-out', step: 'keys' }, ({ moveIn }, right) => {
    const keys = takenOut(moveIn.keys, right.openid, right.name, context.at);
    return keys.ok ? { ok: true, moveIn: { keys: keys.value }, answer: keysView(moveIn, keys.value, right.openid) } : keys;
  }));
