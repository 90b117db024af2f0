import { dueOf, upkeep } from '@domain/booking/due';
import type { Edit } from '@domain/booking/edit';
import type { Ledger } from '@domain/booking/ledger';
import type { Tell, TellKind } from '@domain/booking/tell';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { homeOfCase } from './household/check-money';

const KINDS: readonly string[] = ['place-offered', 'offer-over', 'wait-over', 'visit-missed', 'visit-moved', 'visit-placed', 'visit-released', 'visit-confirmed', 'visit-tomorrow'] satisfies readonly TellKind[];
type Broken = (invariant: string, detail: string) => void;

/** Follows what ledgers want households told: each entry once written is carried out once, and nothing is told that was never written (I13); no clock is left standing (I12). */
export function followNotices(broken: Broken) {
  const written = new Map<string, Tell>();
  /** Undone in time, or final and everybody it moved is to be told: no third way. */
  function editEnded(before: Ledger, edit: Edit, after: Ledger, now: number): void {
    const fresh = Object.entries(after.tell).filter(([id, { kind }]) => kind === 'visit-moved' && !(id in before.tell)).map(([, { home }]) => home);
    // An undoing that began in time may be written a moment later: whoever is back where they were has nothing to be told.
    const silent = edit.moves.filter(({ home, from }) => !fresh.includes(home) && after.seats[home]?.slot !== from);
    if (!silent.length || (!fresh.length && now < edit.tellAt)) return;
    broken('I13 told once', `${silent.map(({ home }) => home).join()} lost a place by the change ${edit.id} and will not be told`);
  }
  return {
    saw(before: Ledger | undefined, after: Ledger, now: number): void {
      // Until the ledger is looked at, nobody knows what it needs: its mark may be early, never late.
      if (after.dueAt > Math.max(now, dueOf(after, now))) broken('I12 clocks', `${after._id} needs a look at ${dueOf(after, now)} and is marked for ${after.dueAt}`);
      if (before?.edit && !after.edit) editEnded(before, before.edit, after, now);

      for (const [id, tell] of Object.entries(after.tell)) if (!before || !(id in before.tell)) {
        if (written.has(`${after._id}|${id}`) && before) broken('I13 told once', `${id} is in the outbox for the second time`);
        written.set(`${after._id}|${id}`, tell);
      }
    },
    /** When everything has come to rest and every clock has run out. */
    settled(ledgers: readonly Ledger[], cases: readonly MoveInCase[], now: number, isExcused: (moveIn: MoveInCase) => boolean = () => false): void {
      for (const ledger of ledgers) {
        if (Object.keys(ledger.tell).length) broken('I13 told once', `${ledger._id} still has ${Object.keys(ledger.tell).join()} to tell`);
        if (Object.keys(ledger.given ?? {}).length) broken('I12 clocks', `${ledger._id} still has places on their way: ${Object.keys(ledger.given ?? {}).join()}`);
        if (ledger.edit) broken('I12 clocks', `${ledger._id} has an edit that was to be final at ${ledger.edit.tellAt}`);
        if (upkeep(ledger, now).length) broken('I12 clocks', `${ledger._id} is due and nobody looks: ${Object.keys(upkeep(ledger, now)[0]?.patch.set ?? {}).join()}`);
        for (const [home, { offer, wait, state, slot }] of Object.entries(ledger.seats)) {
          if (offer || wait) broken('I11 waiting', `${home} still waits for ${(offer ?? wait)?.slot}, which is past`);
          if (state === 'booked') broken('I12 clocks', `${home} still is to come to ${slot}, which is past`);
        }
      }
      for (const moveIn of cases) if (moveIn.marks.dueAt <= now && !isExcused(moveIn) && !isFreshlyTold(moveIn, now)) broken('I12 clocks', `${moveIn.homeId} has been due since ${moveIn.marks.dueAt}`);
      for (const homeId of new Set(cases.map(homeOfCase))) {
        const told = count(cases.filter((one) => homeOfCase(one) === homeId).flatMap(({ trail }) => trail).map(({ what }) => what).filter((what) => KINDS.includes(what)));
        const wanted = count([...written.values()].filter(({ home }) => homeId.endsWith(`_${home}`)).map(({ kind }) => kind));
        for (const kind of new Set([...told.keys(), ...wanted.keys()])) if (told.get(kind) !== wanted.get(kind)) broken('I13 told once', `${homeId} was told ${kind} ${told.get(kind) ?? 0} times, ${wanted.get(kind) ?? 0} times were meant`);
      }
    },
  };
}
/** Words the last beat itself wrote are for the next one. */
const isFreshlyTold = (moveIn: MoveInCase, now: number): boolean => moveIn.messages.length > 0 && moveIn.messages.every(({ tries }) => tries === 0) && marksOf({ ...moveIn, messages: [] }).dueAt > now;
const count = (words: readonly string[]): ReadonlyMap<string, number> => words.reduce((map, word) => map.set(word, (map.get(word) ?? 0) + 1), new Map<string, number>());
