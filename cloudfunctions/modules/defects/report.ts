import { contract } from '@contract/contract';
import { reportedAll } from '@domain/defects/report';
import { strayPlace, wordsOfDefects } from '@domain/defects/places';
import { formOf } from '@domain/inspection/terms';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { isOfHousehold } from '@cloud/kit/access';
import { implement } from '@cloud/kit/implement';

/** By the owner at any time, or by the escort for what a walk found; answers with the numbers by which everybody speaks of them, and who mends them. */
export const report = implement(contract.defects.report, async (context) => {
  const { homeId, defects: given } = context.input;
  return changeCase(context, homeId, { name: 'defect-reported' }, ({ moveIn }, right) => {
    const form = formOf(moveIn), stray = given.map(({ room, item }) => strayPlace(form, room, item)).find((one) => one !== null);
    if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
    const by = isOfHousehold(right) ? 'owner' as const : 'staff' as const;
    const after = reportedAll(moveIn.defects, given.map(({ plan, photos, ...one }) => ({ ...one, by, photos: photos.map(({ digest, ...photo }) => ({ ...photo, ...(digest ? { digest } : {}) })), ...(plan === undefined ? {} : { plan }) })), homeId, context.at, moveIn.defectTerms);
    if (!after.ok) return after;
    const { defects, found } = after.value;
    const tell = by === 'staff' ? [{ kind: 'defect-reported', words: wordsOfDefects(moveIn.houseType, defects, found.map(({ no }) => no)) }] : [];
    return { ok: true, moveIn: { defects }, answer: { reported: found.map(({ no, deadline, firm }) => ({ no, deadline, ...(firm ? { firm: firm.name } : {}) })) }, tell };
  });
});
