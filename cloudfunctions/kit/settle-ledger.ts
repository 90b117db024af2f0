import { dueOf, lookAgainAt, upkeep } from '@domain/booking/due';
import { tellEdit } from '@domain/booking/edit';
import { whenOf, type Ledger } from '@domain/booking/ledger';
import { toldOf, type Tell } from '@domain/booking/tell';
import { clockOf, dayOf } from '@domain/kernel/calendar';
import { homeIdOf, type LedgerId } from '@domain/kernel/ids';
import type { Ports } from '../platform/ports';
import { attendDraws } from './attend-draws';
import { changeCase } from './change-case';
import { finishMoves } from './finish-moves';
import { systemContext } from './system-context';

const ROUNDS = 40, TELLS = 40;
type With = Pick<Ports, 'store' | 'vault' | 'cloud' | 'now' | 'log' | 'settings'>;

/**
 * What a ledger needs by itself: offers to the first in line, offers that ran out, visits that did not happen, words that are to go out.
 * Every step is a conditional update that stands for itself, so two at once, or one cut short, do no harm: whoever comes next computes it again.
 * Its mark (`dueAt`) is moved only when nothing was written since it was read.
 */
export async function settleLedger(ports: With, ledgerId: LedgerId): Promise<void> {
  const { store, now } = ports;
  for (let round = 0; round < ROUNDS; round++) {
    const ledger = await store.find('ledgers', ledgerId);
    if (!ledger) return;
    if (ledger.given) await finishMoves({ store, at: now() }, ledger);
    const final = tellEdit(ledger, now()), updates = final ? [final] : upkeep(ledger, now());
    for (const update of updates) await store.apply('ledgers', ledgerId, update);
    if (updates.length) continue;
    if (await tellHomes(ports, ledger)) continue;
    if (await attendDraws(ports, ledger)) continue;
    await store.apply('ledgers', ledgerId, lookAgainAt(ledger, dueOf(ledger, now())));
    return;
  }
}

/** Tells the households whose words are due, a piece at a time: the case first, then out of the outbox; told again after a crash, the case knows the request. */
async function tellHomes(ports: With, ledger: Ledger): Promise<boolean> {
  const due = Object.entries(ledger.tell).filter(([, { at }]) => at <= ports.now()).slice(0, TELLS), told: string[] = [];
  for (const [id, tell] of due) if (await tellHome(ports, ledger, id, tell)) told.push(id);
  if (told.length) await ports.store.apply('ledgers', ledger._id, toldOf(told));
  return told.length > 0;
}

/** `by`: the member of staff who did it, for the case's log; households are not told who. */
async function tellHome(ports: With, ledger: Ledger, id: string, { home, kind, words: { by, ...words } }: Tell): Promise<boolean> {
  const [building = '', unit = '', room = ''] = home.split('-'), homeId = homeIdOf(ledger.communityId, building, unit, room);
  const answer = await changeCase(systemContext(ports as Ports, `${ledger._id}|${id}`, by), homeId, { name: kind, of: words.to ?? words.slot ?? '' }, () =>
    ({ ok: true as const, moveIn: {}, answer: null, tell: [{ kind, words: { ...spokenWords(ledger, words), ...(ledger.kind ? { of: ledger.kind } : {}) } }] }));
  return answer.ok || answer.code === 'NO_CASE';
}

/** The entry's words with days and clocks in place of slots and instants: `when`, and `before` for a visit that was moved. */
function spokenWords(ledger: Ledger, words: Tell['words']): Readonly<Record<string, string>> {
  const when = (slot: string | undefined) => { if (!slot) return ''; const { day, from } = whenOf(slot, ledger.firstDay); return `${day} ${from}`; };
  const until = Number(words.until ?? 0);
  return { ...words, when: when(words.to ?? words.slot), ...(words.from ? { before: when(words.from) } : {}), ...(until ? { until: `${dayOf(until)} ${clockOf(until)}` } : {}) };
}
