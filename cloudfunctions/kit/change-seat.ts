import type { Ledger } from '@domain/booking/ledger';
import type { ConditionalUpdate, SeatCommand } from '@domain/booking/seat-commands';
import { homeKeyOf } from '@domain/kernel/ids';
import { sha256 } from './digest';
import { letBookAfterAll } from './let-book';
import type { Context } from './implement';

type No = { readonly ok: false; readonly code: string; readonly data: unknown };

/** The command of this request on a home's seat. Id and content are kept as short digests: a ledger remembers thousands of them. */
export const seatCommand = ({ openid, at, request }: Pick<Context, 'openid' | 'at' | 'request'>, homeId: string): SeatCommand =>
  ({ home: homeKeyOf(homeId), by: openid, now: at, request: { id: sha256(request.id).slice(0, 12), digest: request.digest.slice(0, 8) } });

/**
 * A command on a home's seat: one conditional update, no read. Only when it matched nothing is the ledger read,
 * to answer a replay (the same content has the same answer) or name the refusal. A home whose case may book, and whose seat was not told so, is told first.
 */
export async function changeSeat<A, R extends { readonly ok: true } | No>(
  context: Context, home: { readonly homeId: string; readonly ledgerId: string }, answer: A,
  update: (command: SeatCommand) => ConditionalUpdate, explain: (ledger: Ledger | null, command: SeatCommand) => R,
): Promise<{ readonly ok: true; readonly value: A } | Extract<R, No>> {
  const { store } = context;
  const command = seatCommand(context, home.homeId);
  if (await store.apply('ledgers', home.ledgerId, update(command))) return { ok: true, value: answer };
  let why = explain(await store.find('ledgers', home.ledgerId), command);
  if (!why.ok && why.code === 'STEP_NOT_OPEN' && (await letBookAfterAll(context, home))) {
    if (await store.apply('ledgers', home.ledgerId, update(command))) return { ok: true, value: answer };
    why = explain(await store.find('ledgers', home.ledgerId), command);
  }
  return why.ok ? { ok: true, value: answer } : (why as Extract<R, No>);
}
