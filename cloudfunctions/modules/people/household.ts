import { contract } from '@contract/contract';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { peopleView } from './people-view';

/** Everybody of a home for the desk: names masked. */
export const household = implement(contract.people.household, async (context) => {
  const { at, openid, input: { homeId } } = context;
  const { stored } = await findCase(context, homeId, false);
  return stored ? ok(peopleView(stored, openid, at, maskName)) : refuse('NO_CASE');
});
