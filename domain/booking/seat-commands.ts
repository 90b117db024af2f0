import type { Guard, Patch, Plain } from '../kernel/conditional-update';
import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import type { Seat } from './ledger';

/** Enough for a phone that asks again; with the eight a home may have, a ledger of a thousand homes would not fit its document. */
export const KEEP_ANSWERS = 4;

export type SeatCommand = { readonly home: string; readonly by: OpenId; readonly now: Instant; readonly request: { readonly id: string; readonly digest: string }; /** By the right of a home that won a draw, before booking opens for all. */ readonly early?: boolean; /** By a letter of authority, not as an owner. */ readonly proxy?: boolean };
export type ConditionalUpdate = { readonly guard: Guard; readonly patch: Patch };

const answered = ({ home, request }: SeatCommand) => ({ [`seats.${home}.recent`]: { value: { id: request.id, digest: request.digest } as Plain, keep: KEEP_ANSWERS } });
export const isNew = ({ home, request }: SeatCommand): Guard => ({ [`seats.${home}.recent.id`]: { ne: request.id } });
const mayBook = ({ home, by, now, proxy }: SeatCommand): Guard => (proxy ? { [`seats.${home}.proxies.${by}.from`]: { lte: now }, [`seats.${home}.proxies.${by}.until`]: { gt: now } } : { [`seats.${home}.may`]: { has: by } });
export const ownerMay = (command: SeatCommand): Guard => ({
  status: 'open', ...(command.early ? { earlyAt: { lte: command.now }, [`seats.${command.home}.early`]: true } : { opensAt: { lte: command.now } }), ...mayBook(command), [`seats.${command.home}.allowed`]: true, ...isNew(command),
});
/** A place anybody may take: free, and nobody in line for it. */
export const openPlace = (slot: string): Guard => ({ [`slots.${slot}.left`]: { gt: 0 }, [`slots.${slot}.waiting`]: 0 });
/** Ordinary places only: what came through the desk's own lanes is changed by the desk. */
const isOrdinary = (home: string): Guard => ({ [`seats.${home}.lane`]: { in: [null, 'phone'] } });
/** The patch, with the request remembered beside it in the same write. */
export const remembered = (command: SeatCommand, patch: Patch): Patch => ({ ...patch, push: { ...patch.push, ...answered(command) } });
const freed = (home: string) => [`seats.${home}.asked`, `seats.${home}.lane`];

/** Takes a place for a home that holds none. `asks`: as a request that staff confirm, where the batch has it so. */
export const reserve = (command: SeatCommand, slot: string, asks = false): ConditionalUpdate => ({
  guard: { ...ownerMay(command), asks, [`seats.${command.home}.state`]: 'free', ...openPlace(slot), [`slots.${slot}.changeUntil`]: { gte: command.now } },
  patch: remembered(command, {
    set: { [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: slot, [`seats.${command.home}.at`]: command.now, ...(asks ? { [`seats.${command.home}.asked`]: true } : {}) },
    inc: { [`slots.${slot}.left`]: -1 },
  }),
});

/** Gives the held place back and takes another in the same step: there is no moment without a place. */
export const reschedule = (command: SeatCommand, from: string, to: string, changeLimit: number): ConditionalUpdate => ({
  guard: {
    ...ownerMay(command), ...isOrdinary(command.home), changeLimit, [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: from, [`seats.${command.home}.changes`]: { lt: changeLimit },
    [`slots.${from}.changeUntil`]: { gte: command.now }, ...(from === to ? {} : openPlace(to)), [`slots.${to}.changeUntil`]: { gte: command.now },
  },
  patch: remembered(command, {
    set: { [`seats.${command.home}.slot`]: to, [`seats.${command.home}.at`]: command.now, dueAt: command.now },
    // Asked to move to where it is, nothing moves: two changes under one key would lose a place.
    inc: { ...(from === to ? {} : { [`slots.${from}.left`]: 1, [`slots.${to}.left`]: -1 }), [`seats.${command.home}.changes`]: 1 },
  }),
});

export const cancel = (command: SeatCommand, from: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), ...isOrdinary(command.home), [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: from, [`slots.${from}.changeUntil`]: { gte: command.now } },
  patch: remembered(command, {
    set: { [`seats.${command.home}.state`]: 'free', [`seats.${command.home}.slot`]: null, [`seats.${command.home}.at`]: command.now, dueAt: command.now },
    inc: { [`slots.${from}.left`]: 1, [`seats.${command.home}.changes`]: 1 }, unset: freed(command.home),
  }),
});

/** After the review: the home may book. Written before the review is shown as accepted. */
export const allow = (home: string): ConditionalUpdate => ({ guard: { [`seats.${home}`]: { exists: true } }, patch: { set: { [`seats.${home}.allowed`]: true } } });
/** Who may see the seat and act for it now: an owner, or a proxy within its days. */
export const isOnSeat = ({ may, proxies }: Pick<Seat, 'may' | 'proxies'>, openid: OpenId, now: Instant, as: 'owner' | 'proxy' | 'any' = 'any'): boolean => {
  const proxy = Object.hasOwn(proxies ?? {}, openid) ? proxies?.[openid] : undefined;
  return (as !== 'proxy' && may.includes(openid)) || (as !== 'owner' && !!proxy && proxy.from <= now && now < proxy.until);
};
/** The seat is still that of the household whose home was sold so often: a proof that a sale overtook lets nobody in. */
const isSeatOf = (home: string, sales = 0): Guard => ({ [`seats.${home}`]: { exists: true }, [`seats.${home}.sale`]: { in: [null, sales] } });
export const admitProxy = (home: string, openid: OpenId, days: { readonly from: Instant; readonly until: Instant }, sales?: number): ConditionalUpdate => ({ guard: isSeatOf(home, sales), patch: { set: { [`seats.${home}.proxies.${openid}`]: days } } });
export const endProxy = (home: string, openid: OpenId): ConditionalUpdate => ({ guard: { [`seats.${home}.proxies.${openid}`]: { exists: true } }, patch: { unset: [`seats.${home}.proxies.${openid}`] } });
export const admit = (home: string, openid: OpenId, sales?: number): ConditionalUpdate => ({ guard: isSeatOf(home, sales), patch: { addToSet: { [`seats.${home}.may`]: openid } } });
