import { dayBookIdOf, deskReceiptNo, freshDayBook, numberTaken, slipKey, type DayBook } from '@domain/fees/day-book';
import type { DeskTake } from '@domain/fees/desk-payments';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf, homeKeyOf, type HomeId } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import type { Context } from '@cloud/kit/implement';

const ATTEMPTS = 8;

/**
 * The next receipt's number of the day for this slip: one conditional update, so that numbers have no gaps and a slip has one number.
 * Asked again for the same home and slip it is the same number, so that a payment cut short between book and case goes on under it. Refusals: SLIP_TAKEN.
 */
export async function takeNumber({ store, at, request }: Pick<Context, 'store' | 'at' | 'request'>, homeId: HomeId, take: DeskTake) {
  const community = communityOf(homeId), day = dayOf(at), id = dayBookIdOf(community, day);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const book: DayBook | null = await store.find('dayBooks', id);
    if (!book) { await store.insert('dayBooks', freshDayBook(community, day)); continue; }
    const given = book.slips[slipKey(take)];
    if (given) return given.homeId === homeId ? ok({ receipt: deskReceiptNo(day, given.no) }) : refuse('SLIP_TAKEN', { home: homeKeyOf(given.homeId) });
    if (await store.apply('dayBooks', id, numberTaken(book, take, homeId, request.id))) return ok({ receipt: deskReceiptNo(day, book.next) });
  }
  return refuse('BUSY');
}
