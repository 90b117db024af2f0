import { contract } from '@contract/contract';
import { isPlate } from '@domain/forms/is-plate';
import { refuse } from '@domain/kernel/result';
import { asksOf, withAsk } from '@domain/parking/asks';
import { plateOf } from '@domain/parking/plate';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** For a space, for a car at the barrier, for a door card; a car must be named where it is about one. */
export const apply = implement(contract.parking.apply, async (context) => {
  const { vault, at, openid, input: { homeId, kind, type, plate, remark } } = context;
  if (plate ? !isPlate(plateOf(plate)) : kind === 'car') return refuse('PLATE', { plate });
  const sealed = plate && vault.seal(plateOf(plate));
  return changeCase(context, homeId, { name: 'parking-asked', of: kind }, ({ moveIn }) => {
    const next = withAsk(asksOf(moveIn), { kind, type, plate: sealed, remark, at, by: openid });
    return next.ok ? { ok: true as const, moveIn: { parking: next.value.parking }, answer: { no: next.value.no } } : next;
  });
});
