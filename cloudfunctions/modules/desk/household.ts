import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { householdView } from './household-view';

export const household = implement(contract.desk.household, async (context) => {
  const { at, openid, input: { homeId } } = context;
  const [{ stored: moveIn }, seated] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId)]);
  return moveIn && seated ? ok(householdView(moveIn, seated.ledger, seated.seat, at, openid)) : refuse('NO_CASE');
});
