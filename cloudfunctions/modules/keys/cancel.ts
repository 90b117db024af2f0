import { contract } from '@contract/contract';
import { cancelled, keyCareOf } from '@domain/keys/key-care';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

export const cancel = implement(contract.keys.cancel, async (context) => {
  const { at, input: { homeId, id } } = context;
  return changeCase(context, homeId, { name: 'keys-cancelled', of: id }, ({ moveIn }, { name: by }) => {
    const next = cancelled(keyCareOf(moveIn).events, id, { at, by });
    return next.ok ? { ok: true, moveIn: { keyCare: { ...moveIn.keyCare, events: next.value } }, answer: { homes: 1 } } : next;
  });
});
