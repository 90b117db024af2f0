import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const release = implement(contract.buildings.release, async (context) => {
  const { homeId } = context.input;
  return change(context, 'homes', homeId, (home) => (home ? { ok: true, document: { ...home, held: null }, answer: { homeId: homeId as string } } : refuse('HOME_UNKNOWN')));
});
