import { contract } from '@contract/contract';
import { hasDuty } from '@domain/community/grants';
import { homeLabel } from '@domain/community/home';
import type { Actor } from '@domain/defects/deeds';
import { formOf } from '@domain/inspection/terms';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { defectViews, reportTerms, seenByHousehold } from '@cloud/kit/defect-views';
import { isOfHousehold, type Right } from '@cloud/kit/access';
import { implement } from '@cloud/kit/implement';

/** A home's defects with their photos, and the places a new one can be at. */
export const list = implement(contract.defects.list, async (context) => {
  const [{ stored: moveIn }, right] = await Promise.all([findCase(context, context.input.homeId, false), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const report = reportTerms(moveIn);
  const { views, linkOf } = await defectViews(context, moveIn.houseType, moveIn.defects, report.files);
  const rooms = formOf(moveIn).map(({ code, name, items }) => ({ code, name, items: items.map((item) => ({ code: item.code, name: item.name })) }));
  return ok({
    label: homeLabel(moveIn.place), may: actorsOf(right, moveIn.communityId), defects: isOfHousehold(right) ? views.map(seenByHousehold) : views, rooms, ...report.shown(linkOf),
  });
});

/** As what they may act, for the buttons; each operation asks for itself. */
const actorsOf = (right: Right, communityId: string): readonly Actor[] =>
  (isOfHousehold(right) ? ['owner'] : [...(['repair', 'escort'] as const).filter((duty) => hasDuty(right.grants, communityId, duty)), ...(right.grants.crew.some((role) => role.communityId === communityId && role.isManager) ? ['manager' as const] : [])]);
