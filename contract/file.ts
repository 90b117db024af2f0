import * as v from 'valibot';
import type { ContractKind } from '@domain/community/home';
import type { HouseholdFile } from '@domain/dossier/household-file';
import { communityId, homeId, words } from './fields';
import type { VisitView } from './home';
import { carries, operation } from './operation';

export type FileView = HouseholdFile & { readonly homeId: string; readonly label: string; readonly short: string; readonly communityName: string; readonly houseType: string; readonly area: number; readonly contractNo: string; readonly contractKind: ContractKind; /** Within which the contract says the home is to be delivered. */ readonly deliveryFrom: string | null; readonly deliveryTo: string | null; readonly visit: VisitView | null; readonly arrivedAt: number | null };
export type FileRow = { readonly homeId: string; readonly label: string; readonly names: readonly string[]; readonly tails: readonly string[]; readonly isClosed: boolean; /** Sold since: kept to be read. */ readonly isFormer: boolean };
export const file = {
  /** 一户一档: everything of one household on one page, masked. Its owners see the same of their own home. */
  open: operation({ name: 'file.open', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<FileView>(), refusals: { NO_CASE: carries<Record<never, never>>() } }),
  /** By room (`3-2-1201`, `3栋2单元1201`; former households too), by an owner's whole name, or by the last four of a phone. */
  find: operation({ name: 'file.find', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, text: words(30, 1) }), output: carries<{ readonly rows: readonly FileRow[] }>(), refusals: {} }),
};
