import { contract } from '@contract/contract';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { started } from '@domain/inspection/inspection';
import { refuse } from '@domain/kernel/result';
import { isDone } from '@domain/movein/steps';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** What goes with the walk: the goods handed over, and the paper form it was entered from. What is signed for stays. */
export const sheet = implement(contract.inspection.sheet, async (context) => {
  const { homeId, goods, paper } = context.input;
  return changeCase(context, homeId, { name: 'inspection-sheet', step: 'inspect', of: [...(goods ? ['goods'] : []), ...(paper === undefined ? [] : ['paper'])].join() }, (facts, right) => {
    if (isDone('handover', facts)) return refuse('ALREADY_DONE');
    if (paper?.photos.some((file) => !isFileOfHome(file, homeId))) return refuse('FILE_FOREIGN');
    const { paper: before, ...walk } = facts.moveIn.inspection ?? started(context.at, right.name), source = paper === undefined ? before : paper ?? undefined;
    const inspection = { ...walk, ...(goods ? { goods } : {}), ...(source ? { paper: source } : {}) };
    return { ok: true, moveIn: { inspection }, answer: { inspection } };
  });
});
