import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { keyBookIdOf, newKeyBook, roomOf, takenIn } from '@domain/keys/key-book';
import { isSellers, outOf, standingOf } from '@domain/keys/standing';
import { total } from '@domain/keys/key-issue';
import { kindsOf } from '@domain/keys/key-kinds';
import { kindsOfBuilding } from '@domain/keys/registers';
import { homeIdOf } from '@domain/kernel/ids';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { readBuilding } from './read-building';

/** A lot is taken in whole or not at all: every home of it is on the roster. */
export const takeIn = implement(contract.keys.takeIn, async (context) => {
  const { store, at, request, input: { communityId, building, source, from, words, rows } } = context;
  const [{ homes, cases, book: known }, community, { name: by }] = await Promise.all([readBuilding(context, communityId, building), store.find('communities', communityId, ['handover']), context.right()]);
  const there = new Set(homes.map(({ homeId }) => roomOf(homeId).home)), strangers = rows.filter(({ home }) => !there.has(home)).map(({ home }) => home);
  if (strangers.length) return refuse('KEYS_HOME_UNKNOWN', { homes: strangers.slice(0, 10) });
  const kinds = kindsOfBuilding(cases.values(), kindsOf(community ?? {}));
  const caseAt = (home: string) => cases.get(homeIdOf(communityId, building, ...twoOf(home))) ?? null, kindsAt = (home: string) => caseAt(home)?.keyKinds ?? kinds;
  return change(context, 'keyBooks', keyBookIdOf(communityId, building), (book) => {
    const next = takenIn(book ?? newKeyBook(communityId, building), { id: sha256(request.id).slice(0, 8), at, source: source as 'developer' | 'made', from, by, words }, rows, kindsAt, (home) => outOf(standingOf(book, home, caseAt(home), kinds)), (home) => { const set = book?.sets[home]; return !set || !isSellers(set, caseAt(home)); });
    if (!next.ok) return next;
    const lot = next.value.lots.at(-1);
    return { ok: true as const, document: next.value, answer: { homes: lot?.homes ?? 0, pieces: total(lot?.counts ?? {}), short: lot?.short ?? 0, over: lot?.over ?? 0 } };
  }, known);
});
const twoOf = (home: string): [string, string] => { const [unit = '', room = ''] = home.split('-'); return [unit, room]; };
