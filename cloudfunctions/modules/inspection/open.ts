import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { formFor, METERS } from '@domain/inspection/form';
import { notBegun } from '@domain/inspection/inspection';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { defectViews } from '@cloud/kit/defect-views';
import { implement } from '@cloud/kit/implement';

/** The form, what is noted so far and what was found: one read, one storage call. */
export const open = implement(contract.inspection.open, async (context) => {
  const { stored: moveIn } = await findCase(context, context.input.homeId, false);
  if (!moveIn) return refuse('NO_CASE');
  const inspection = moveIn.inspection ?? notBegun;
  const photoOf = (code: keyof typeof inspection.meters): string => inspection.meters[code]?.photo ?? '';
  const { views, linkOf } = await defectViews(context, moveIn.houseType, moveIn.defects, METERS.map(({ code }) => photoOf(code)).filter(Boolean));
  const meters = METERS.map(({ code, name, unit }) => ({ code, name, unit, link: linkOf(photoOf(code)) }));
  return ok({ label: homeLabel(moveIn.place), form: formFor(moveIn.houseType), inspection, meters, defects: views });
});
