import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { countedSignatures, signerKey } from '@domain/documents/signing';
import { METERS, placeOfItem } from '@domain/inspection/form';
import { notBegun } from '@domain/inspection/inspection';
import { againOf, metersBefore, openItems, roundsOf, type RoundDone } from '@domain/inspection/rounds';
import { formOfRound } from '@domain/inspection/round-forms';
import { formOf, metersOf, mostOf } from '@domain/inspection/terms';
import { trialsOf } from '@domain/inspection/trials';
import { ok, refuse } from '@domain/kernel/result';
import { isFormToSign } from '@domain/movein/papers-of-home';
import { findCase } from '@cloud/kit/change-case';
import { defectViews } from '@cloud/kit/defect-views';
import { implement } from '@cloud/kit/implement';

/** The form, what is noted so far, what was found, and the rounds before and after: one read, one storage call. */
export const open = implement(contract.inspection.open, async (context) => {
  const { stored: moveIn } = await findCase(context, context.input.homeId, false);
  if (!moveIn) return refuse('NO_CASE');
  const inspection = moveIn.inspection ?? notBegun, form = formOf(moveIn), rounds = roundsOf(moveIn), before = metersBefore(moveIn), signed = moveIn.papers['inspection-form'];
  const photoOf = (code: keyof typeof inspection.meters): string => inspection.meters[code]?.photo ?? '';
  const files = [...METERS.map(({ code }) => photoOf(code)).filter(Boolean), ...rounds.flatMap(({ photos = [] }) => photos), ...inspection.paper?.photos ?? []];
  const { views, linkOf } = await defectViews(context, moveIn.houseType, moveIn.defects, files);
  const roundView = ({ photos = [], bad, notes = {}, ...round }: RoundDone) => {
    const places = formOfRound(round.kind === 're-inspection' ? 'pre-check' : round.kind, form, new Set());
    return { ...round, links: photos.map(linkOf), bad: bad.map((key) => { const [room = '', item = ''] = key.split(':'); return { key, ...placeOfItem(places, room, item), words: notes[key] ?? '' }; }) };
  };
  return ok({
    label: homeLabel(moveIn.place), form, inspection, defects: views,
    meters: metersOf(moveIn.walkTerms).map(({ code, name, unit }) => ({ code, name, unit, link: linkOf(photoOf(code)), most: mostOf(code, moveIn.walkTerms), ...(before[code] ? { previous: before[code].reading } : {}) })),
    ...(rounds.length ? { rounds: rounds.map(roundView) } : {}), open: [...openItems(moveIn)], again: againOf(moveIn), trials: trialsOf(moveIn.inspection, form),
    ...(moveIn.walkTerms?.goods ? { goods: moveIn.walkTerms.goods } : {}), ...(inspection.paper ? { paperLinks: inspection.paper.photos.map(linkOf) } : {}),
    ...(isFormToSign(moveIn) ? { signed: signed ? countedSignatures(signed).map(({ role, no }) => signerKey(role, no)) : [] } : {}),
  });
});
