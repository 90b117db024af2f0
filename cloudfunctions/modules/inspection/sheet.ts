import { contract } from '@contract/contract';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { started } from '@domain/inspection/inspection';
import { refuse } from '@domain/kernel/result';
import { isDone } from '@domain/movein/steps';
import { changeCase } from '@cloud/kit/change-case';
import { canonicalJson } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

const isSame = (one: unknown, two: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(two ?? null);

/** What goes with the walk: the goods handed over, and the paper form it was entered from. What is signed for stays; what was said later too, where this was done without signal. */
export const sheet = implement(contract.inspection.sheet, async (context) => {
  const { homeId, goods, paper, isDecided } = context.input, { at } = context;
  return changeCase(context, homeId, { name: 'inspection-sheet', step: 'inspect', of: [...(goods ? ['goods'] : []), ...(paper === undefined ? [] : ['paper'])].join() }, (facts, right) => {
    if (isDone('handover', facts)) return refuse('ALREADY_DONE');
    if (paper?.photos.some((file) => !isFileOfHome(file, homeId))) return refuse('FILE_FOREIGN');
    const { paper: before, saidAt = {}, ...walk } = facts.moveIn.inspection ?? started(at, right.name), source = paper === undefined ? before : paper ?? undefined;
    const isOlder = (goods !== undefined && (saidAt.goods ?? 0) > at && !isSame(goods, walk.goods)) || (paper !== undefined && (saidAt.paper ?? 0) > at && !isSame(paper ?? undefined, before));
    if (isOlder && !isDecided) return refuse('ALREADY_DONE');
    const inspection = { ...walk, ...(goods ? { goods } : {}), ...(source ? { paper: source } : {}), saidAt: { ...saidAt, ...(goods ? { goods: Math.max(at, saidAt.goods ?? 0) } : {}), ...(paper === undefined ? {} : { paper: Math.max(at, saidAt.paper ?? 0) }) } };
    return { ok: true, moveIn: { inspection }, answer: { inspection } };
  });
});
