import { contract } from '@contract/contract';
import { dutyOf } from '@domain/booking/duty';
import { homeLabel } from '@domain/community/home';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { missingBefore } from '@domain/movein/steps';
import { findCase } from '@cloud/kit/change-case';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { passHome, passKeyOf } from '@cloud/kit/pass-key';

/** What the phone needs to make the code by itself from now on, without network. */
export const open = implement(contract.pass.open, async (context) => {
  const { vault, input: { homeId } } = context;
  const [{ stored: moveIn }, seated, right] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId, ['slots', 'seats', 'told']), context.right()]);
  if (!moveIn || !seated) return refuse('NO_CASE');
  const { ledger, seat } = seated;
  const visit = visitOf(ledger, seat);
  if (!visit) return refuse('NOT_BOOKED', { slot: null as string | null });
  const proxyNo = right.proxy?.no ?? null;
  if (seat.asked) return refuse('NOT_CONFIRMED', { slot: seat.slot });
  return ok({
    home: passHome(homeId, proxyNo), label: homeLabel(moveIn.place), name: maskName(right.name), visit, hasArrived: seat.state === 'arrived', key: passKeyOf(vault, homeId, visit.slot, proxyNo),
    ahead: Object.values(ledger.seats).filter((other) => other.slot === seat.slot && other.state === 'arrived').length,
    bring: moveIn.materialsAsked.filter(({ required }) => required).map(({ name }) => name),
    missing: [...missingBefore('handover', { moveIn, seat }), ...missingBefore('keys', { moveIn, seat })].filter((step) => step === 'sign' || step === 'pay'), ...dutyOf(ledger.told, visit),
  });
});
