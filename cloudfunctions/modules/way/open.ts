import { contract } from '@contract/contract';
import { homeLabel, homeShort } from '@domain/community/home';
import { ok, refuse } from '@domain/kernel/result';
import { nextStep } from '@domain/movein/steps';
import { wayOfHome } from '@domain/way/way-of-home';
import { findCase } from '@cloud/kit/change-case';
import { findLedger } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { namedPapers } from './named-papers';

/** The household's whole way: three reads side by side. */
export const open = implement(contract.way.open, async (context) => {
  const { homeId } = context.input;
  const [{ stored: moveIn }, seated] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId, ['told'])]);
  if (!moveIn || !seated) return refuse('NO_CASE');
  const facts = { moveIn, seat: seated.seat };
  const { template, steps } = wayOfHome(facts);
  return ok({
    homeId, label: homeLabel(moveIn.place), short: homeShort(moveIn.place), communityName: moveIn.communityName, hotline: seated.ledger.told.hotline,
    name: template.name, nameEn: template.nameEn, steps: steps.map((step) => ({ ...step, papers: namedPapers(step.papers) })), next: nextStep(facts),
  });
});
