import type { Bill, Payment } from '@domain/fees/bill';
import type { DayBook } from '@domain/fees/day-book';
import type { Refund } from '@domain/fees/refunds';
import { HOUR } from '@domain/kernel/calendar';
import type { MoveInCase } from '@domain/movein/case';
import type { Provider } from './provider';

type Found = Generator<readonly [string, string]>;
const I7 = 'I7 money', I10 = 'I10 own home';
/** A former household's case is its home's too. */
export const homeOfCase = ({ homeId }: Pick<MoveInCase, 'homeId'>): string => homeId.replace(/x\d+$/, '');
const sum = (all: readonly { readonly fen: number }[]): number => all.reduce((total, { fen }) => total + fen, 0);
const UNDER_WAY: readonly Refund['state'][] = ['asked', 'sent', 'owed', 'done'];

/** A bill by itself and beside what the provider really knows. Written apart from the product's sums. */
export function* billFaults(moveIn: MoveInCase, provider: Provider): Found {
  const { bill, homeId } = moveIn, home = homeOfCase(moveIn), { payments, orders, refunds = [], reversals = [] } = bill;
  if (new Set(payments.map(({ receipt }) => receipt)).size !== payments.length) yield [I7, `${homeId}: two payments have one receipt`];
  for (const one of payments) {
    if (!one.receipt) yield [I7, `${homeId}: a credit of ${one.fen} has no receipt`];
    if (one.how === 'wechat') yield* onlineFaults(one, bill, home, provider);
    else if (one.confirmed && one.confirmed.by.id === one.by.id) yield [I10, `${homeId}: ${one.by.id} confirmed what they took themselves`];
    const back = refunds.filter(({ receipt, state }) => receipt === one.receipt && UNDER_WAY.includes(state)), taken = reversals.filter(({ receipt }) => receipt === one.receipt);
    if (sum(back) + sum(taken) > one.fen) yield [I7, `${homeId}: ${sum(back) + sum(taken)} are to go back of ${one.fen} by ${one.receipt}`];
  }
  for (const one of [...refunds, ...reversals]) if (![...payments, ...bill.held ?? []].some(({ receipt }) => receipt === one.receipt)) yield [I7, `${homeId}: ${one.fen} go back of ${one.receipt}, which never came`];
  for (const order of orders) if (order.state === 'credited' && !payments.some((one) => one.how === 'wechat' && one.order === order.no)) yield [I7, `${homeId}: order ${order.no} counts as credited and no payment says so`];
  for (const one of refunds) if ('agreed' in one && one.agreed.id === one.asked.id) yield [I10, `${homeId}: ${one.asked.id} agreed to the refund they asked for`];
  for (const one of refunds) if (one.state === 'done' && one.how === 'wechat' && (provider.refunds.get(one.no)?.state !== 'done' || provider.refunds.get(one.no)?.fen !== one.fen)) yield [I7, `${homeId}: refund ${one.no} is done, and the provider says ${provider.refunds.get(one.no)?.state ?? 'nothing'}`];
  for (const { no, fen } of provider.refunds.values()) { const own = refunds.find((one) => one.no === no); if (own && (own.fen !== fen || own.state === 'asked' || own.state === 'declined')) yield [I7, `${homeId}: the provider gives back ${fen} by ${no}, which is ${own.state} over ${own.fen}`]; }
}

function* onlineFaults(one: Extract<Payment, { readonly how: 'wechat' }>, { payments, orders, held = [] }: Bill, home: string, provider: Provider): Found {
  const paid = provider.orders.get(one.order), order = orders.find(({ no }) => no === one.order);
  if (payments.filter((other) => other.how === 'wechat' && (other.transaction === one.transaction || other.order === one.order)).length > 1) yield [I7, `${home}: transaction ${one.transaction} is credited twice`];
  if (paid?.state !== 'paid') yield [I7, `${home}: order ${one.order} is credited and the provider has no money for it`];
  else if (paid.paidFen !== one.fen || paid.transaction !== one.transaction) yield [I7, `${home}: ${one.fen} are credited for order ${one.order}, ${paid.paidFen} were paid`];
  if (paid && paid.homeId.replace(/x\d+$/, '') !== home) yield [I10, `${home} is credited what ${paid.homeId} paid`];
  // Another sum than ordered becomes a credit by finance's word alone.
  if (order?.fen !== one.fen && !held.some(({ credited }) => credited?.receipt === one.receipt)) yield [I7, `${home}: ${one.fen} are credited for an order over ${order?.fen ?? 0}`];
}

/** What is written of money stays written: rows are added, never taken out; of a row only its confirmation, its state may come. */
export function* billStepFaults(before: MoveInCase, after: MoveInCase): Found {
  const was = before.bill, is = after.bill, facts = (one: Payment | undefined): string => JSON.stringify(one && { ...one, confirmed: undefined });
  const lost = [
    ...was.payments.filter((one, i) => facts(one) !== facts(is.payments[i]) || (one.confirmed && JSON.stringify(one.confirmed) !== JSON.stringify(is.payments[i]?.confirmed))).map(({ receipt }) => `the payment ${receipt}`),
    ...(was.reversals ?? []).filter((one, i) => JSON.stringify(one) !== JSON.stringify(is.reversals?.[i])).map(({ receipt }) => `the reversal of ${receipt}`),
    ...(was.held ?? []).filter(({ receipt, fen, credited }, i) => is.held?.[i]?.receipt !== receipt || is.held[i]?.fen !== fen || (credited && !is.held[i]?.credited)).map(({ receipt }) => `the held money ${receipt}`),
    ...(was.refunds ?? []).filter((one, i) => isOtherwise(one, is.refunds?.[i])).map(({ no, state }) => `the refund ${no} (${state})`),
    ...was.orders.filter(({ no, state }) => state === 'credited' && is.orders.find((one) => one.no === no)?.state !== 'credited').map(({ no }) => `the order ${no}`),
  ];
  for (const what of lost) yield [I7, `${after.homeId}: ${what} is no longer what it was`];
}
const isOtherwise = (was: Refund, is: Refund | undefined): boolean => is?.no !== was.no || is.fen !== was.fen || is.asked.id !== was.asked.id || (['done', 'declined', 'failed'].includes(was.state) && is.state !== was.state);

/** The day's numbers: each once, none missing, each with its slip; none is taken away again. */
export function* bookFaults(before: DayBook | undefined, after: DayBook): Found {
  const numbers = Object.values(after.slips).map(({ no }) => no).sort((a, b) => a - b);
  if (numbers.length !== after.next - 1 || numbers.some((no, i) => no !== i + 1)) yield [I7, `${after._id}: numbers ${numbers.join()} were given, the next is ${after.next}`];
  for (const { no, homeId } of Object.values(before?.slips ?? {})) if (!Object.values(after.slips).some((one) => one.no === no && one.homeId === homeId)) yield [I7, `${after._id}: number ${no} of ${homeId} is no longer there`];
  if (before?.closing && JSON.stringify(before.closing) !== JSON.stringify(after.closing)) yield [I7, `${after._id}: a day that was signed is signed anew`];
}

/** Over all homes: a receipt is one payment's, a desk's receipt is one the book gave for that slip and home, a transaction one home's. */
export function* receiptFaults(cases: readonly MoveInCase[], books: ReadonlyMap<string, DayBook>): Found {
  const homes = new Map<string, string>();
  for (const moveIn of cases) for (const one of moveIn.bill.payments) {
    const home = homeOfCase(moveIn), keys = one.how === 'wechat' ? [one.receipt, one.transaction] : [one.receipt];
    for (const key of keys) { if ((homes.get(key) ?? home) !== home) yield [I7, `${key} is of ${home} and of ${homes.get(key)}`]; homes.set(key, home); }
    if (one.how === 'wechat') continue;
    const [, day = '', no = ''] = /^SJ(\d{8})-D(\d+)$/.exec(one.receipt) ?? [], slips = Object.entries([...books.values()].find(({ _id }) => _id.endsWith(`_${day}`))?.slips ?? {});
    const given = slips.find(([, slip]) => slip.no === Number(no));
    if (!given || given[1].homeId !== home || !given[0].startsWith(`${one.how}-${one.slip.toUpperCase()}`)) yield [I7, `${one.receipt} of ${home} for ${one.how} ${one.slip} is in no book, or given to ${given?.[0] ?? 'nobody'} of ${given?.[1].homeId ?? ''}`];
  }
}

/** Another sum than the order's arrived: it is held, and an alarm comes every day until finance decides. Not silent, so no clock stands. */
export const isAlarmed = ({ bill }: MoveInCase, provider: Provider): boolean => bill.orders.some(({ no, fen }) => { const paid = provider.orders.get(no); return paid?.state === 'paid' && paid.paidFen !== fen; });

/** When all has come to rest, at `now`: what the provider has, we have. An order is asked about an hour after it was made; one of this story's last hour is not, yet. */
export function* moneyAtRest(cases: readonly MoveInCase[], provider: Provider, now: number): Found {
  for (const { no, state, paidFen, fen, homeId } of provider.orders.values()) {
    const own = cases.filter(({ bill }) => bill.orders.some((one) => one.no === no));
    if (!own.length) { yield [I7, `the provider has order ${no} of ${homeId}, and nobody here knows it`]; continue; }
    if (own.some(({ bill }) => bill.orders.some((one) => one.no === no && one.state === 'open' && one.at + HOUR > now))) continue;
    const credits = own.flatMap(({ bill }) => bill.payments).filter((one) => one.how === 'wechat' && one.order === no).length;
    if (state === 'paid' && paidFen === fen && credits !== 1) yield [I7, `${homeId} paid ${fen} by order ${no}: it was credited ${credits} times`];
    if (state !== 'paid' && credits) yield [I7, `order ${no} of ${homeId} was credited and never paid`];
  }
  for (const { no, state, fen } of provider.refunds.values()) {
    const own = cases.flatMap(({ bill }) => bill.refunds ?? []).filter((one) => one.no === no);
    if (!own.length || own.some((one) => one.state !== state)) yield [I7, `the provider's refund ${no} over ${fen} is ${state}, here it is ${own.map((one) => one.state).join() || 'unknown'}`];
  }
}
