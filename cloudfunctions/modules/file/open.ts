import { contract } from '@contract/contract';
import { contractOf, homeLabel, homeShort } from '@domain/community/home';
import { householdFile } from '@domain/dossier/household-file';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';

/** A household's file in two reads side by side; of a case opened before it kept the contract, a third. A home that has left its ledger keeps its file. */
export const open = implement(contract.file.open, async (context) => {
  const { at, input: { homeId } } = context;
  const [{ stored: moveIn }, seated] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId, ['slots'])]);
  if (!moveIn) return refuse('NO_CASE');
  // `undefined` only in cases of before: they name the contract's number and nothing more of it.
  const contracted = moveIn.deliveryFrom === undefined ? await context.store.find('homes', homeId, ['contractKind', 'deliveryFrom', 'deliveryTo']) : null;
  const { place, communityName, houseType, area, contractNo } = moveIn, arrivedAt = seated?.seat.state === 'arrived' ? seated.seat.at : null;
  return ok({ homeId, label: homeLabel(place), short: homeShort(place), communityName, houseType, area, contractNo, ...contractOf({ deliveryFrom: null, deliveryTo: null, ...(contracted ?? moveIn) }), visit: seated && visitOf(seated.ledger, seated.seat), arrivedAt, ...householdFile(moveIn, arrivedAt, at) });
});
