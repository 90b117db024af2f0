import { upkeep } from '@domain/booking/due';
import type { Ledger } from '@domain/booking/ledger';
import type { Tell } from '@domain/booking/tell';
import type { MoveInCase } from '@domain/movein/case';

type Broken = (invariant: string, detail: string) => void;

/** Follows what ledgers want households told: each entry once written is carried out once, and nothing is told that was never written (I13); no clock is left standing (I12). */
export function followNotices(broken: Broken) {
  const written = new Map<string, Tell>();
  return {
    saw(before: Ledger | undefined, after: Ledger): void {
      for (const [id, tell] of Object.entries(after.tell)) if (!before || !(id in before.tell)) {
        if (written.has(`${after._id}|${id}`) && before) broken('I13 told once', `${id} is in the outbox for the second time`);
        written.set(`${after._id}|${id}`, tell);
      }
    },
    /** When everything has come to rest and every clock has run out. */
    settled(ledgers: readonly Ledger[], cases: readonly MoveInCase[], now: number): void {
      for (const ledger of ledgers) {
        if (Object.keys(ledger.tell).length) broken('I13 told once', `${ledger._id} still has ${Object.keys(ledger.tell).join()} to tell`);
        if (ledger.edit) broken('I12 clocks', `${ledger._id} has an edit that was to be final at ${ledger.edit.tellAt}`);
        if (upkeep(ledger, now).length) broken('I12 clocks', `${ledger._id} is due and nobody looks: ${Object.keys(upkeep(ledger, now)[0]?.patch.set ?? {}).join()}`);
        for (const [home, { offer, wait, state, slot }] of Object.entries(ledger.seats)) {
          if (offer || wait) broken('I11 waiting', `${home} still waits for ${(offer ?? wait)?.slot}, which is past`);
          if (state === 'booked') broken('I12 clocks', `${home} still is to come to ${slot}, which is past`);
        }
      }
      for (const { homeId, trail, marks } of cases) {
        if (marks.dueAt <= now) broken('I12 clocks', `${homeId} has been due since ${marks.dueAt}`);
        const told = count(trail.filter(({ by }) => by === 'system').map(({ what }) => what));
        const wanted = count([...written.values()].filter(({ home }) => homeId.endsWith(`_${home}`)).map(({ kind }) => kind));
        for (const kind of new Set([...told.keys(), ...wanted.keys()])) if (told.get(kind) !== wanted.get(kind)) broken('I13 told once', `${homeId} was told ${kind} ${told.get(kind) ?? 0} times, ${wanted.get(kind) ?? 0} times were meant`);
      }
    },
  };
}
const count = (words: readonly string[]): ReadonlyMap<string, number> => words.reduce((map, word) => map.set(word, (map.get(word) ?? 0) + 1), new Map<string, number>());
