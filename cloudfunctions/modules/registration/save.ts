import { contract } from '@contract/contract';
import { changedPaths, mergeRecords, notLaterThan } from '@domain/forms/merge-records';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { openRecord, sealRecord } from '@cloud/kit/registration-record';
import { isHandedIn } from './asked-materials';

/** A draft, half filled or not: of each field the later change stands, whichever phone it came from. */
export const save = implement(contract.registration.save, (context) => {
  const { vault, at, input: { homeId, record } } = context;
  return changeCase(context, homeId, { name: 'registration-saved', step: 'register' }, ({ moveIn }) => {
    if (isHandedIn(moveIn)) return refuse('ALREADY_SUBMITTED');
    const before = openRecord(vault, moveIn.registration), mine = record.stamps ? notLaterThan(record, at) : record, merged = before && record.stamps ? mergeRecords(before, mine) : mine;
    // The answer is kept with the case, where nothing personal may lie open: it says that there is more to see, not what.
    return { ok: true as const, moveIn: { registration: sealRecord(context, merged, null, moveIn.registration) }, answer: { savedAt: at, isMerged: changedPaths(merged, record).length > 0 } };
  });
});
