import { contract } from '@contract/contract';
import { recheckedAll } from '@domain/defects/loop';
import { wordsOfDefects } from '@domain/defects/places';
import { rechecksOf, roundDone } from '@domain/inspection/rounds';
import { formOf } from '@domain/inspection/terms';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** A round beside the joint inspection. A re-inspection is also the look at what was mended: one write for both. */
export const round = implement(contract.inspection.round, async (context) => {
  const { homeId, ...given } = context.input;
  return changeCase(context, homeId, { name: 'inspection-round', of: given.kind }, ({ moveIn }, right) => {
    const after = roundDone(moveIn, formOf(moveIn), given, { at: context.at, by: right.name, homeId, terms: moveIn.walkTerms, isLate: context.heardAt !== undefined && context.heardAt !== context.at });
    if (!after.ok) return after;
    const { rounds, done } = after.value, rechecks = done.kind === 're-inspection' ? rechecksOf(moveIn, given.marks, context.at) : [];
    const looked = recheckedAll(moveIn.defects, rechecks, { ...doerOf(right, context.at), as: 'escort' }, moveIn.defectTerms), defects = looked.ok ? looked.value : moveIn.defects;
    const tell = ([['defect-confirmed', true], ['defect-reopened', false]] as const).flatMap(([kind, isRight]) => {
      const numbers = rechecks.filter((one) => one.isRight === isRight).map(({ no }) => no);
      return numbers.length ? [{ kind, words: wordsOfDefects(moveIn.houseType, defects, numbers) }] : [];
    });
    return { ok: true, moveIn: { rounds, defects }, answer: { at: context.at, rechecked: rechecks.map(({ no }) => no) }, tell };
  });
});
