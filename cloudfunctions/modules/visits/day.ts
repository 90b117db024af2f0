import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { readDay } from './read-day';

/** The day of the community on one page. */
export const day = implement(contract.visits.day, async (context) => ok(await readDay(context, context.input)));
