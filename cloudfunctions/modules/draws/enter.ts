import { contract } from '@contract/contract';
import { enter as addEntry, explainEntry } from '@domain/draw/entry';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** One conditional update; done twice it is done once. */
export const enter = implement(contract.draws.enter, async ({ store, at, input: { homeId, drawId } }) =>
  ((await store.apply('draws', drawId, addEntry(homeId, at))) ? ok({ isIn: true }) : explainEntry(await store.find('draws', drawId), homeId, at)));
