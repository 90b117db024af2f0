import type { Ledger } from '@domain/booking/ledger';
import { drawNews, letBookEarly, nextLook, toTell, type DrawMark } from '@domain/draw/after-draw';
import type { Draw } from '@domain/draw/draw';
import { closedDraw } from '@domain/draw/turn-draw';
import type { Patch } from '@domain/kernel/conditional-update';
import { homeIdOf, type DrawId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { Ports } from '../platform/ports';
import { change } from './change';
import { changeCase } from './change-case';
import { sha256 } from './digest';
import { systemContext } from './system-context';

type With = Pick<Ports, 'store' | 'vault' | 'cloud' | 'now' | 'log' | 'settings'>;
const TELLS = 40;

/** What draws want of a ledger now: entries that close, homes that may book early, homes that are to be told, a piece at a time. True when it wrote something. */
export async function attendDraws(ports: With, ledger: Ledger): Promise<boolean> {
  const due = Object.entries(ledger.draws ?? {}).filter(([, { at }]) => at <= ports.now());
  for (const [id, mark] of due) await attend(ports, ledger, id as DrawId, mark);
  return due.length > 0;
}

async function attend(ports: With, ledger: Ledger, id: DrawId, mark: DrawMark): Promise<void> {
  const { store, now } = ports, found = await store.find('draws', id);
  const moveMark = (patch: Patch) => store.apply('ledgers', ledger._id, { guard: { [`draws.${id}.at`]: mark.at, [`draws.${id}.told`]: mark.told ?? null }, patch });
  if (!found || found.state === 'draft') return void (await moveMark({ unset: [`draws.${id}`] }));
  const draw = found.state === 'open' && found.closesAt <= now() ? await close(ports, id) : found;
  const early = draw.appliedAt === null ? null : letBookEarly(draw, ledger);
  if (early) await store.apply('ledgers', ledger._id, early);
  const next = nextLook(draw, now());
  if (next !== null) return void (await moveMark({ set: { [`draws.${id}.at`]: next } }));
  const homes = mark.told === undefined ? [] : toTell(draw, ledger.seats), told = (mark.told ?? 0) + TELLS;
  for (const home of homes.slice(mark.told, told)) await tell(ports, ledger, draw, home);
  await moveMark(homes.length > told ? { set: { [`draws.${id}.told`]: told } } : { unset: [`draws.${id}`] });
}

async function close(ports: With, id: DrawId): Promise<Draw> {
  await change(systemContext(ports as Ports, `${id}|close`), 'draws', id, (draw) => {
    if (!draw) return refuse('DRAW_UNKNOWN');
    const closed = closedDraw(draw, { at: ports.now(), by: 'system', digest: sha256 });
    return closed.ok ? { ok: true, document: closed.value, answer: null } : closed;
  });
  const draw = await ports.store.find('draws', id);
  if (!draw) throw new Error(`${id} is gone`);
  return draw;
}

/** Told again after a crash, the case knows the request; a home without a case sees the result on the draw's page. */
async function tell(ports: With, ledger: Ledger, draw: Draw, home: string): Promise<void> {
  const [building = '', unit = '', room = ''] = home.split('-'), news = drawNews(draw, home);
  const answer = await changeCase(systemContext(ports as Ports, `${draw._id}|${draw.state}|${home}`), homeIdOf(ledger.communityId, building, unit, room), { name: news.kind, of: draw._id }, () => ({ ok: true as const, moveIn: {}, answer: null, tell: [news] }));
  if (!answer.ok && answer.code !== 'NO_CASE') throw new Error(`${draw._id} ${home}: ${answer.code}`);
}
