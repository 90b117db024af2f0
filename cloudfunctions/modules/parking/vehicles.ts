import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { withVehicles } from '@domain/parking/vehicles';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';

/** The cars of the home, in the registration: of what was accepted they may be changed at any time, of what is being looked at not. */
export const vehicles = implement(contract.parking.vehicles, (context) => {
  const { vault, at, input: { homeId, vehicles: wanted } } = context;
  return changeCase(context, homeId, { name: 'vehicles-changed' }, ({ moveIn }) => {
    const before = openRecord(vault, moveIn.registration);
    if (!before) return refuse('NOT_REGISTERED');
    if (moveIn.review.state === 'waiting') return refuse('ALREADY_SUBMITTED');
    const next = withVehicles(before, wanted, at);
    if (!next.ok) return next;
    return { ok: true as const, moveIn: { registration: sealRecord(context, next.value, moveIn.registration?.submittedAt ?? null, moveIn.registration) }, answer: { count: wanted.length } };
  });
});
