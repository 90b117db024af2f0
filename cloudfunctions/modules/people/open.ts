import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { peopleView } from './people-view';

export const open = implement(contract.people.open, async (context) => {
  const { at, openid, input: { homeId } } = context;
  const { stored } = await findCase(context, homeId, false);
  return stored ? ok(peopleView(stored, openid, at)) : refuse('NO_CASE');
});
