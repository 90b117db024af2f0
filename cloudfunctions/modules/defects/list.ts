import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { formFor } from '@domain/inspection/form';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { defectViews } from '@cloud/kit/defect-views';
import { implement } from '@cloud/kit/implement';

/** A home's defects with their photos, and the places a new one can be at. */
export const list = implement(contract.defects.list, async (context) => {
  const { stored: moveIn } = await findCase(context, context.input.homeId, false);
  if (!moveIn) return refuse('NO_CASE');
  const { views } = await defectViews(context, moveIn.houseType, moveIn.defects);
  const rooms = formFor(moveIn.houseType).map(({ code, name, items }) => ({ code, name, items: items.map((item) => ({ code: item.code, name: item.name })) }));
  return ok({ label: homeLabel(moveIn.place), defects: views, rooms });
});
