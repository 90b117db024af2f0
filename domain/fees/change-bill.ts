import type { Day, Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { billOf, catalogueOf, receivedFen, totalOf, type Bill, type Hand } from './bill';
import type { FeeItem } from './fee-item';

const isOffer = ({ offers = [] }: Bill, code: string): boolean => offers.some((one) => one.code === code);
export const chosenOf = (bill: Bill): readonly string[] => bill.lines.filter(({ code }) => isOffer(bill, code)).map(({ code }) => code);

/** The bill with exactly these offers among its lines. Refusals: OFFER_UNKNOWN, OFFER_PAID (what is paid for is given back by a refund, not by a tap). */
export function withOffers(bill: Bill, codes: readonly string[]) {
  if (codes.some((code) => !isOffer(bill, code))) return refuse('OFFER_UNKNOWN');
  const lines = [...bill.lines.filter(({ code }) => !isOffer(bill, code)), ...(bill.offers ?? []).filter(({ code }) => codes.includes(code))], total = totalOf(lines);
  if (total < bill.total && total < receivedFen(bill)) return refuse('OFFER_PAID');
  return ok<Bill>({ ...bill, lines, total });
}

/** The same home by the catalogue as it is now, what was chosen kept; orders and their history stay. */
export function drawnAnew(bill: Bill, area: number, catalogue: readonly FeeItem[], day: Day, version: number): Bill {
  const fresh = billOf(area, catalogue, day, version, bill.deposit ?? null), codes = chosenOf(bill).filter((code) => isOffer(fresh, code)), chosen = withOffers(fresh, codes);
  return { ...bill, catalogue: version, offers: fresh.offers ?? [], ...(fresh.deposit ? { deposit: fresh.deposit } : {}), ...(chosen.ok ? { lines: chosen.value.lines, total: chosen.value.total } : fresh) };
}

/** A manager has one bill drawn again, with the reason on record; only while nothing is paid on it. Refusals: BILL_PAID, BILL_CURRENT. */
export function redrawn(bill: Bill, home: { readonly area: number; readonly day: Day }, catalogue: readonly FeeItem[], version: number, note: { readonly by: Hand; readonly why: string; readonly at: Instant }) {
  if (bill.payments.length > 0) return refuse('BILL_PAID');
  const next = drawnAnew(bill, home.area, catalogue, home.day, version);
  if (catalogueOf(bill) === version && JSON.stringify([next.lines, next.deposit]) === JSON.stringify([bill.lines, bill.deposit])) return refuse('BILL_CURRENT');
  return ok<Bill>({ ...next, earlier: [...(bill.earlier ?? []), { ...note, catalogue: catalogueOf(bill), total: bill.total }].slice(-10) });
}
