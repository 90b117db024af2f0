import * as v from 'valibot';
import { SERVICES, type Manner, type Service, type Ticket } from '@domain/queue/queue';
import { communityId, homeId } from './fields';
import { carries, operation } from './operation';

export type QueueRow = Pick<Ticket, 'no' | 'service' | 'manner' | 'state' | 'calls' | 'skips' | 'came'> & { readonly homeId: string; readonly label: string; /** '' while no desk called it. */ readonly desk: string };
export type QueueView = {
  /** The caller's member id, and whether a colleague's desk is theirs to close. */
  readonly me: string; readonly isManager?: boolean;
  readonly desks: readonly { readonly desk: string; readonly service: Service; readonly name: string; readonly isMine: boolean }[];
  /** In the order in which they are called; who is at a desk first. */
  readonly rows: readonly QueueRow[];
  /** Minutes a household takes there today. */
  readonly minutes: Readonly<Record<Service, number>>; readonly served: Readonly<Record<Service, number>>;
};
/** Where a household stands; a place of 0: called, served or skipped. Minutes in steps of five, null while no desk is open. */
export type MyTicket = { readonly no: string; readonly service: Service; readonly manner: Manner; readonly state: Ticket['state']; readonly desk: string; readonly place: number; readonly minutes: number | null };
export type CallsView = {
  readonly communityName: string;
  /** Called and not there yet, the latest first. */
  readonly called: readonly { readonly no: string; readonly desk: string; readonly service: Service; readonly at: number; readonly calls: number }[];
  readonly lines: readonly { readonly service: Service; readonly waiting: number; readonly next: readonly string[]; readonly minutes: number | null }[];
};
const none = carries<Record<never, never>>(), numbered = carries<{ readonly no: string }>();
const service = v.picklist(SERVICES);
/** A key inside the day's document, so only letters, digits and characters of a name. */
const desk = v.pipe(v.string(), v.regex(/^[0-9A-Za-z\u4e00-\u9fff]{1,6}$/));
const here = { staff: { of: 'communityId', duty: 'any' } } as const, mine = { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'desk' } } as const;
const atDesk = v.strictObject({ communityId, desk }), view = carries<QueueView>();
const own = { NOT_YOUR_DESK: carries<{ readonly name: string }>() };

/** 排队叫号: booked, early, late, walk-in and urgent in one order. */
export const queue = {
  open: operation({ name: 'queue.open', kind: 'query', access: here, input: v.strictObject({ communityId }), output: view, refusals: {} }),
  /** A number for a household that is here; asked again it has the one it has. */
  join: operation({ name: 'queue.join', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId, service, isUrgent: v.boolean() }), output: numbered, refusals: { NO_CASE: none } }),
  sit: operation({ name: 'queue.sit', kind: 'command', access: here, input: v.strictObject({ communityId, desk, service }), output: view, refusals: { DESK_TAKEN: carries<{ readonly name: string }>(), DESK_BUSY: numbered, DESKS_FULL: none } }),
  rise: operation({ name: 'queue.rise', kind: 'command', access: here, input: atDesk, output: view, refusals: { ...own, DESK_BUSY: numbered } }),
  /** A desk whose member has gone: closed by a manager, and whoever was there waits again. */
  free: operation({ name: 'queue.free', kind: 'command', access: { manager: 'communityId' }, input: atDesk, output: view, refusals: { DESK_CLOSED: none } }),
  /** The next in line, or once more whoever was called. */
  call: operation({ name: 'queue.call', kind: 'command', access: here, input: atDesk, output: view, refusals: { ...own, DESK_CLOSED: none, DESK_BUSY: numbered, NOBODY_WAITS: none } }),
  begin: operation({ name: 'queue.begin', kind: 'command', access: here, input: atDesk, output: view, refusals: { ...own, NOBODY_CALLED: none } }),
  skip: operation({ name: 'queue.skip', kind: 'command', access: here, input: atDesk, output: view, refusals: { ...own, NOBODY_CALLED: none } }),
  /** Served; `next`: on to wait for something else. */
  finish: operation({ name: 'queue.finish', kind: 'command', access: here, input: v.strictObject({ communityId, desk, next: v.nullable(service) }), output: view, refusals: { ...own, NOBODY_SERVED: none } }),
  leave: operation({ name: 'queue.leave', kind: 'command', access: mine, input: v.strictObject({ homeId }), output: carries<{ readonly left: boolean }>(), refusals: { BEING_SERVED: none } }),
  mine: operation({ name: 'queue.mine', kind: 'query', access: { owner: 'homeId', proxy: 'visit' }, input: v.strictObject({ homeId }), output: carries<{ readonly ticket: MyTicket | null; /** WeChat's, to consent to being told of the call. */ readonly template?: string }>(), refusals: {} }),
  /** The board on the wall: numbers and desks, nobody's name or home. */
  calls: operation({ name: 'queue.calls', kind: 'query', access: { person: true }, input: v.strictObject({ communityId }), output: carries<CallsView>(), refusals: { COMMUNITY_UNKNOWN: none } }),
};
