import * as v from 'valibot';
import type { OnDuty } from '@domain/booking/ledger';
import { homeId } from './fields';
import { carries, operation } from './operation';
import type { VisitView } from './home';

export type PassView = {
  readonly home: string; readonly label: string; readonly name: string; readonly visit: VisitView; readonly hasArrived: boolean;
  /** Kept on the phone: from it the code is made without network. */
  readonly key: string;
  readonly ahead: number;
  readonly bring: readonly string[];
  readonly missing: readonly string[];
  /** Who answers questions at that time and where to sit down, where the desk has said so. */
  readonly duty?: OnDuty;
};
export const pass = {
  open: operation({ name: 'pass.open', kind: 'query', access: { owner: 'homeId', proxy: 'visit' }, input: v.strictObject({ homeId }), output: carries<PassView>(), refusals: { NO_CASE: carries<Record<never, never>>(), NOT_BOOKED: carries<{ readonly slot: string | null }>(), NOT_CONFIRMED: carries<{ readonly slot: string | null }>() } }),
};
