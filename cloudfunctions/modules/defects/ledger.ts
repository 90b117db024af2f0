import { contract } from '@contract/contract';
import { countsOf } from '@domain/defects/ledger';
import { ok } from '@domain/kernel/result';
import { defectRow } from '@cloud/kit/defect-row';
import { implement } from '@cloud/kit/implement';
import { readLedger } from './read-ledger';

const ROWS = 40;

/** A page of the community's open defects, or of those that are over, and how many there are of each kind. */
export const ledger = implement(contract.defects.ledger, async (context) => {
  const { at, input: { communityId, skip } } = context, { all, shown, isCut } = await readLedger(context, communityId, context.input);
  const rows = shown.slice(skip, skip + ROWS).map(({ home, defect }) => defectRow(home, defect, at));
  return ok({ rows, total: shown.length, hasMore: shown.length > skip + ROWS || isCut, counts: countsOf(all, at) });
});
