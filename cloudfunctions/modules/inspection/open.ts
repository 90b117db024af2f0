import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { countedSignatures, signerKey } from '@domain/documents/signing';
import { METERS, placeOfItem } from '@domain/inspection/form';
import { notBegun } from '@domain/inspection/inspection';
import { againOf, metersBefore, openItems, roundsOf, type RoundDone } from '@domain/inspection/rounds';
import { formOfRound } from '@domain/inspection/round-forms';
import { formOf, metersOf, mostOf } from '@domain/inspection/terms';
import { nextTrialDay, TRIAL_KIND, trialsOf } from '@domain/inspection/trials';
import { ok, refuse } from '@domain/kernel/result';
import { isFormToSign } from '@domain/movein/papers-of-home';
import { isOfHousehold } from '@cloud/kit/access';
import { findCase } from '@cloud/kit/change-case';
import { defectViews, reportTerms, seenByHousehold } from '@cloud/kit/defect-views';
import { implement } from '@cloud/kit/implement';

/** The form, what is noted so far, what was found, and the rounds before and after: one read, one storage call. */
export const open = implement(contract.inspection.open, async (context) => {
  const [{ stored: moveIn }, right] = await Promise.all([findCase(context, context.input.homeId, false), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const trials = trialsOf(moveIn.inspection, formOf(moveIn)), template = context.settings.messageTemplates[TRIAL_KIND]?.id, inspection = moveIn.inspection ?? notBegun, form = formOf(moveIn), rounds = roundsOf(moveIn), before = metersBefore(moveIn), signed = moveIn.papers['inspection-form'], report = reportTerms(moveIn);
  const photoOf = (code: keyof typeof inspection.meters): string => inspection.meters[code]?.photo ?? '';
  const files = [...METERS.map(({ code }) => photoOf(code)).filter(Boolean), ...rounds.flatMap(({ photos = [] }) => photos), ...inspection.paper?.photos ?? [], ...report.files];
  const { views, linkOf } = await defectViews(context, moveIn.houseType, moveIn.defects, files);
  const roundView = ({ photos = [], bad, notes = {}, ...round }: RoundDone) => {
    const places = formOfRound(round.kind === 're-inspection' ? 'pre-check' : round.kind, form, new Set());
    return { ...round, links: photos.map(linkOf), bad: bad.map((key) => { const [room = '', item = ''] = key.split(':'); return { key, ...placeOfItem(places, room, item), words: notes[key] ?? '' }; }) };
  };
  return ok({
    label: homeLabel(moveIn.place), form, inspection, defects: isOfHousehold(right) ? views.map(seenByHousehold) : views, ...report.shown(linkOf),
    meters: metersOf(moveIn.walkTerms).map(({ code, name, unit }) => ({ code, name, unit, link: linkOf(photoOf(code)), most: mostOf(code, moveIn.walkTerms), ...(before[code] ? { previous: before[code].reading } : {}) })),
    ...(rounds.length ? { rounds: rounds.map(roundView) } : {}), open: [...openItems(moveIn)], again: againOf(moveIn), trials, ...(template && nextTrialDay(trials, inspection.trialsAskedAt) ? { trialTemplate: template } : {}),
    ...(moveIn.walkTerms?.goods ? { goods: moveIn.walkTerms.goods } : {}), ...(inspection.paper ? { paperLinks: inspection.paper.photos.map(linkOf) } : {}),
    ...(isFormToSign(moveIn) ? { signed: signed ? countedSignatures(signed).map(({ role, no }) => signerKey(role, no)) : [] } : {}),
  });
});
