import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { tellHomes } from './tell-homes';

export const tell = implement(contract.parking.tell, async (context) => {
  const { store, right, input: { lotId } } = context, [lot] = await Promise.all([store.find('lots', lotId, ['_id']), right()]);
  return lot ? ok({ untold: await tellHomes(context, lotId) }) : refuse('LOT_UNKNOWN');
});
