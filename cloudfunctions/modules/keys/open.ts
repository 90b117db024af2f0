import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keysView } from './keys-view';

export const open = implement(contract.keys.open, async (context) => {
  const { stored: moveIn } = await findCase(context, context.input.homeId, false);
  return moveIn ? ok(keysView(moveIn, moveIn.keys, context.openid)) : refuse('NO_CASE');
});
