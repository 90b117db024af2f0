import { communityOf, homeIdOf, type LotId } from '@domain/kernel/ids';
import type { ToTell } from '@domain/parking/lot';
import { changeCase } from './change-case';
import { sha256 } from './digest';
import type { Context } from './implement';

/** A call tells so many homes, some at a time; the rest is told by the next. */
const TELLS = 40, AT_ONCE = 8;

/** Who has a space, or has one no more, is told so; how many are left. The list lies in the lot, so that whatever is cut short is gone on with. */
export async function tellHomes(context: Context, lotId: LotId): Promise<number> {
  const { store } = context, lot = await store.find('lots', lotId, ['name', 'tell']), waiting = Object.entries(lot?.tell ?? {}), now = waiting.slice(0, TELLS);
  if (!lot || !now.length) return 0;
  for (let i = 0; i < now.length; i += AT_ONCE) await Promise.all(now.slice(i, i + AT_ONCE).map(([key, one]) => tell(context, lotId, lot.name, key, one)));
  await store.apply('lots', lotId, { guard: {}, patch: { unset: now.map(([key]) => `tell.${key}`) } });
  return waiting.length - now.length;
}

/** Told again after a crash, the case knows the request; a home without a case sees its space on its page once it has one. */
async function tell(context: Context, lotId: LotId, lot: string, key: string, { home, what, no, was, why, from }: ToTell): Promise<void> {
  const [building = '', unit = '', room = ''] = home.split('-'), id = sha256(`${lotId}|${key}`).slice(0, 32), of = `${lotId}|${what === 'moved' ? `${from ? `${from}|` : ''}${was}>${no}` : no}`;
  await changeCase({ ...context, request: { id, digest: id } }, homeIdOf(communityOf(lotId), building, unit, room), { name: `space-${what}`, of }, () => ({ ok: true as const, moveIn: {}, answer: null, tell: [{ kind: 'parking', words: { what, lot, no, was, why } }] }));
}
