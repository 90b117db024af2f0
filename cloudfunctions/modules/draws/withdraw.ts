import { contract } from '@contract/contract';
import { withdraw as takeOut, explainEntry } from '@domain/draw/entry';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** One conditional update; done twice it is done once. */
export const withdraw = implement(contract.draws.withdraw, async ({ store, at, input: { homeId, drawId } }) =>
  ((await store.apply('draws', drawId, takeOut(homeId, at))) ? ok({ isIn: false }) : explainEntry(await store.find('draws', drawId), homeId, at)));
