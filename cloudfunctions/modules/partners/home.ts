import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { plansShown } from '@domain/defects/floor-plan';
import { ok, refuse } from '@domain/kernel/result';
import { caseIdOf } from '@domain/kernel/ids';
import { defectViews } from '@cloud/kit/defect-views';
import { implement } from '@cloud/kit/implement';

/** What of a home is their firm's, and nothing of who lives there. */
export const home = implement(contract.partners.home, async (context) => {
  const { partner } = await context.right();
  const moveIn = await context.store.find('cases', caseIdOf(context.input.homeId), ['place', 'houseType', 'defects', 'floorPlans']);
  const own = (moveIn?.defects ?? []).filter(({ firm }) => firm !== undefined && firm.id === partner?.firmId);
  if (!moveIn || !own.length) return refuse('NO_CASE');
  const plans = plansShown(moveIn.floorPlans ?? [], own).filter(({ no }) => own.some(({ plan }) => plan === no));
  const { views, linkOf } = await defectViews(context, moveIn.houseType, own, plans.map(({ fileId }) => fileId));
  return ok({ label: homeLabel(moveIn.place), defects: views, plans: plans.map(({ no, fileId }) => ({ no, link: linkOf(fileId) })) });
});
