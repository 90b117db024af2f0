import { contract } from '@contract/contract';
import { recheckedAll } from '@domain/defects/loop';
import { stateIn, wordsOfDefects } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { isOfHousehold } from '@cloud/kit/access';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

const CONFIRMED = 'defect-confirmed', REOPENED = 'defect-reopened';
type Recheck = { readonly no: number; readonly isRight: boolean };
/** As the log names it: what one kind came to by its own name, what went both ways with a mark at those still wrong. */
function entryOf(rechecks: readonly Recheck[]): { readonly name: string; readonly of: string } {
  const isOneKind = rechecks.every(({ isRight }) => isRight === rechecks[0]?.isRight);
  return { name: !isOneKind ? 'defect-rechecked' : rechecks[0]?.isRight ? CONFIRMED : REOPENED, of: rechecks.map(({ no, isRight }) => (isOneKind || isRight ? String(no) : `${no}×`)).join() };
}

/** Looked at again, by the escort on site or the owner at home: right leaves it to the owner's word or is that word, wrong opens it again. */
export const recheck = implement(contract.defects.recheck, async (context) => {
  const { homeId, rechecks } = context.input;
  return changeCase(context, homeId, entryOf(rechecks), ({ moveIn }, right) => {
    const after = recheckedAll(moveIn.defects, rechecks, { ...doerOf(right, context.at), as: isOfHousehold(right) ? 'owner' : 'escort' }, moveIn.defectTerms);
    if (!after.ok) return after;
    const states = rechecks.map(({ no }) => ({ no, state: stateIn(after.value, no) }));
    const tell = ([[CONFIRMED, true], [REOPENED, false]] as const).flatMap(([kind, isRight]) => {
      const numbers = rechecks.filter((one) => one.isRight === isRight).map(({ no }) => no);
      return numbers.length ? [{ kind, words: wordsOfDefects(moveIn.houseType, after.value, numbers) }] : [];
    });
    return { ok: true, moveIn: { defects: after.value }, answer: { states }, tell: isOfHousehold(right) ? [] : tell };
  });
});
