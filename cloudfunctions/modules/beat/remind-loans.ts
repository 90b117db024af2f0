import { homeLabel, type Place } from '@domain/community/home';
import { clockOf, dayOf } from '@domain/kernel/calendar';
import { homeIdOf, type CommunityId, type HomeId } from '@domain/kernel/ids';
import { alertOfLoan, dueOfLoan, loansWordAt, loanWordAt, toldOfLoan, whoSeesToLoan } from '@domain/keys/late-loans';
import { openLoan, type KeyLoan } from '@domain/keys/key-care';
import type { KeyBook } from '@domain/keys/key-book';
import type { Message, MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import type { Ports, Stored } from '@cloud/platform/ports';

const KIND = 'keys-late', A_LOOK = 50;
type Out = { readonly communityId: CommunityId; readonly homeId: HomeId; readonly place: Place; readonly loan: KeyLoan };
const wordsOf = ({ place, loan }: Out) => ({ home: homeLabel(place), name: loan.to, time: `${dayOf(dueOfLoan(loan))} ${clockOf(dueOfLoan(loan))}` });
const pageOf = ({ homeId }: Out): string => `site/key-home/index?homeId=${homeId}`;

/** Whoever has it or gave it out, and the managers, where a message is set up. In the log in any case. */
async function whoHears({ store, settings, log }: Ports, { communityId, homeId, loan }: Out): Promise<readonly string[]> {
  const community = await store.find('communities', communityId, ['crew']), people = whoSeesToLoan(community?.crew ?? [], loan);
  log({ alarm: KIND, home: homeId, loan: loan.id, since: dueOfLoan(loan), times: (loan.told?.times ?? 0) + 1, told: people.length });
  return settings.messageTemplates[KIND] ? people.flatMap(({ openid }) => (openid ? [openid] : [])) : [];
}
/** On the managers' first screen until it is back. Cut short before, it is said the next day; back by now, it is taken off again. */
async function raise({ store }: Ports, { communityId, homeId, place, loan }: Out, isOut: () => Promise<boolean>): Promise<void> {
  const alert = `alerts.${alertOfLoan(homeId)}`;
  await store.apply('communities', communityId, { guard: {}, patch: { set: { [alert]: { kind: KIND, homeId, label: homeLabel(place), since: dueOfLoan(loan) } } } });
  if (!(await isOut())) await store.apply('communities', communityId, { guard: {}, patch: { unset: [alert] } });
}

/** A set of a home that has a case, not back in time: told once it is due, then once a day. */
export async function remindLoan(ports: Ports, moveIn: Stored<MoveInCase>): Promise<void> {
  const { store, now } = ports, { _id, homeId, communityId, place, keyCare } = moveIn, loan = openLoan(keyCare?.loans ?? []);
  if (!loan) return;
  if (moveIn.former) return letGo(ports, moveIn, moveIn.former.at);
  const out = { communityId, homeId, place, loan }, openids = await whoHears(ports, out), told = toldOfLoan(loan, now());
  const messages = openids.map((to): Message => ({ id: `${KIND}-${loan.id}-${told.told?.times}-${to}`, to, kind: KIND, words: wordsOf(out), tries: 0, page: pageOf(out) }));
  const next = { ...moveIn, keyCare: { ...keyCare, loans: (keyCare?.loans ?? []).map((one) => (one.id === loan.id ? told : one)) }, messages: [...moveIn.messages, ...messages] };
  if (!(await store.replace('cases', _id, moveIn._v, { keyCare: next.keyCare, messages: next.messages, marks: marksOf(next) }))) return;
  await raise(ports, out, async () => openLoan((await store.find('cases', _id, ['keyCare']))?.keyCare?.loans ?? []) !== undefined);
}

/** Sold: who has the former household's set is asked no more; it counts as unknown until it is counted again. */
async function letGo({ store }: Ports, moveIn: Stored<MoveInCase>, at: number): Promise<void> {
  const { _id, communityId, place: { building, unit, room }, keyCare } = moveIn;
  await store.apply('communities', communityId, { guard: {}, patch: { unset: [`alerts.${alertOfLoan(homeIdOf(communityId, building, unit, room))}`] } });
  const next = { ...moveIn, keyCare: { ...keyCare, loans: (keyCare?.loans ?? []).map((one) => (one.back ? one : { ...one, back: { at, by: one.by } })) } };
  await store.replace('cases', _id, moveIn._v, { keyCare: next.keyCare, marks: marksOf(next) });
}

/** Of homes that have none: their loans lie in the building's book. */
export async function remindLoans(ports: Ports): Promise<number> {
  const books = await ports.store.list('keyBooks', { where: { loanAt: { lte: ports.now() } }, orderBy: [['loanAt', 'asc']], limit: A_LOOK });
  let done = 0;
  for (const book of books) {
    try {
      done += await remindOfBook(ports, book);
    } catch (error) {
      ports.log({ beat: book._id, bug: error instanceof Error ? error.stack : String(error) });
    }
  }
  return done;
}

async function remindOfBook(ports: Ports, book: Stored<KeyBook>): Promise<number> {
  const { store, cloud, log, now } = ports, at = now(), { _id, communityId, building } = book, due = book.loans.filter((one) => loanWordAt(one) <= at);
  const out = due.map((loan): Out => { const [unit = '', room = ''] = loan.home.split('-'); return { communityId, homeId: homeIdOf(communityId, building, unit, room), place: { building, unit, room }, loan }; });
  const loans = book.loans.map((one) => (due.includes(one) ? toldOfLoan(one, at) : one));
  if (!(await store.replace('keyBooks', _id, book._v, { loans, loanAt: loansWordAt(loans) }))) return 0;
  for (const one of out) {
    for (const openid of await whoHears(ports, one)) await cloud.message(openid, KIND, wordsOf(one), pageOf(one)).catch(() => log({ message: KIND, book: _id, givenUp: true }));
    await raise(ports, one, async () => (await store.find('keyBooks', _id, ['loans']))?.loans.some(({ id, back }) => id === one.loan.id && !back) ?? false);
  }
  return due.length;
}
