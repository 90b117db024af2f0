import * as v from 'valibot';
import type { Mark } from '@domain/inspection/inspection';
import type { OtherSide } from '@domain/offline/judge';
import type { DayListPage } from '@domain/offline/day-list';
import type { HeldState } from '@domain/offline/book';
import { OFFLINE_OPERATIONS, type ItemResult, type OfflineItem, type OfflineOperation } from '@domain/offline/item';
import { communityId, day, instant, words } from './fields';
import { carries, operation } from './operation';

/** What the item itself says, as far as a manager must see it to decide. */
/** `differs`: items found wrong, by whom, that somebody else says are normal; `said`: which of the two this item says. */
export type ItemGist = { readonly differs?: { readonly said: Mark; readonly items: readonly { readonly name: string; readonly found: readonly { readonly at: number; readonly by: string }[] }[] }; readonly slot?: string; readonly bad?: number; readonly fine?: number; /** Which ones are bad, the first of them. */ readonly wrong?: readonly string[]; readonly meter?: string; readonly reading?: number; readonly stands?: number; readonly counts?: Readonly<Record<string, number>>; readonly found?: readonly string[] };
export type HeldRow = { readonly id: string; readonly homeId: string; readonly label: string; readonly name: OfflineOperation; readonly state: HeldState; readonly code: string; readonly by: string; readonly at: number; readonly arrivedAt: number; readonly mine: ItemGist; readonly theirs: Omit<OtherSide, 'by'> & { readonly by: string }; readonly canApply: boolean };
const none = carries<Record<never, never>>();
const device = v.pipe(v.string(), v.regex(/^dev_[0-9a-z]{16,32}$/));
const itemId = v.pipe(v.string(), v.regex(/^oit_[a-z0-9]{2,16}_[0-9a-f]{16}$/));
/** Each item's input is parsed by its own operation; here it is only kept from growing. */
const input = v.pipe(v.record(v.string(), v.unknown()), v.check((given) => typeof given.homeId === 'string' && JSON.stringify(given).length <= 40_000), v.transform((given) => given as OfflineItem['input']));
const item = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,40}$/)), seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)), at: instant, name: v.picklist(OFFLINE_OPERATIONS), input });
/** What one call carries; a phone sends fewer where they are large. */
export const MOST_ITEMS = 50;

export const offline = {
  /** The day's households as this person's duties need them, page by page; `after`: the last home of the page before. */
  list: operation({ name: 'offline.list', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, device, after: v.nullable(v.pipe(v.string(), v.maxLength(40))) }), output: carries<DayListPage>(), refusals: {} }),
  /** What a phone did without signal. Whoever has the ticket of a list may hand in; each item is carried out by the right its person has now, or kept aside. */
  sync: operation({ name: 'offline.sync', kind: 'command', access: { person: true }, unit: 'staff', input: v.strictObject({ communityId, device, day, ticket: v.pipe(v.string(), v.maxLength(64)), items: v.pipe(v.array(item), v.minLength(1), v.maxLength(MOST_ITEMS)) }), output: carries<{ readonly results: readonly ItemResult[]; readonly at: number }>(), refusals: { TICKET_OVER: none } }),
  held: operation({ name: 'offline.held', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly HeldRow[] }>(), refusals: {} }),
  /** Carries a kept item out in the manager's name, or drops it; why is kept with it. */
  decide: operation({ name: 'offline.decide', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, item: itemId, applies: v.boolean(), reason: words(100, 1) }), output: carries<{ readonly state: HeldState }>(), refusals: { HELD_GONE: none, HELD_REFUSED: carries<{ readonly code: string }>() } }),
};
