import type { ConditionalUpdate, Ledger, SeatCommand } from '@domain/booking/ledger';
import { homeKeyOf } from '@domain/kernel/ids';
import type { Context } from './implement';

type No = { readonly ok: false; readonly code: string; readonly data: unknown };

/**
 * A command on a home's seat: one conditional update, no read. Only when it matched nothing is the ledger read,
 * to answer a replay or name the refusal.
 */
export async function changeSeat<R extends { readonly ok: true; readonly value: string | null } | No>(
  context: Context, home: { readonly homeId: string; readonly ledgerId: string }, answer: string | null,
  update: (command: SeatCommand) => ConditionalUpdate, explain: (ledger: Ledger | null, command: SeatCommand) => R,
): Promise<{ readonly ok: true; readonly value: { readonly slot: string | null } } | Extract<R, No>> {
  const { store, openid, at, request } = context;
  const command: SeatCommand = { home: homeKeyOf(home.homeId), by: openid, now: at, request: { id: request.id, digest: request.digest } };
  if (await store.apply('ledgers', home.ledgerId, update(command))) return { ok: true, value: { slot: answer } };
  const why = explain(await store.find('ledgers', home.ledgerId), command);
  return why.ok ? { ok: true, value: { slot: why.value } } : (why as Extract<R, No>);
}
