import * as v from 'valibot';
import { communityId, homeId, words } from './fields';
import { carries, operation } from './operation';

export type ReviewRow = { readonly homeId: string; readonly label: string; readonly name: string; readonly since: number; readonly dueAt: number; readonly isLate: boolean };
export type ReviewView = {
  readonly homeId: string; readonly label: string; readonly contractNo: string; readonly houseType: string; readonly area: number; readonly since: number | null; readonly state: string;
  readonly owners: readonly { readonly name: string; readonly phone: string }[];
  readonly fields: readonly { readonly code: string; readonly value: string; readonly isProven: boolean }[];
  readonly residents: readonly { readonly name: string; readonly relation: string; readonly idNumber: string }[];
  readonly vehicles: readonly { readonly plate: string; readonly model: string }[];
  /** Links live for ten minutes. */
  readonly materials: readonly { readonly code: string; readonly name: string; readonly required: boolean; readonly links: readonly string[] }[];
};
export const review = {
  list: operation({ name: 'review.list', kind: 'query', access: { staff: { of: 'communityId', duty: 'review' } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly ReviewRow[] }>(), refusals: {} }),
  open: operation({ name: 'review.open', kind: 'query', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId }), output: carries<ReviewView>(), refusals: { NO_CASE: carries<Record<never, never>>() } }),
  accept: operation({ name: 'review.accept', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } }, input: v.strictObject({ homeId }), output: carries<{ readonly at: number }>(), refusals: { NO_CASE: carries<Record<never, never>>(), NOT_WAITING: carries<{ readonly state: string }>() } }),
  /** Back to the owner with every missing thing named. */
  return: operation({
    name: 'review.return', kind: 'command', access: { staff: { of: 'homeId', duty: 'review' } },
    input: v.strictObject({ homeId, missing: v.pipe(v.array(v.strictObject({ code: words(40, 2), words: words(120, 2) })), v.minLength(1), v.maxLength(12)) }),
    output: carries<{ readonly at: number }>(), refusals: { NO_CASE: carries<Record<never, never>>(), NOT_WAITING: carries<{ readonly state: string }>() },
  }),
};
