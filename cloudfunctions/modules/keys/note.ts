import { contract } from '@contract/contract';
import { isInForce } from '@domain/fees/fee-item';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { keyCareOf, noted } from '@domain/keys/key-care';
import { keyBookIdOf, roomOf } from '@domain/keys/key-book';
import { keyCosts } from '@domain/keys/key-costs';
import { total } from '@domain/keys/key-issue';
import { standingOf } from '@domain/keys/standing';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** The price is the catalogue's at that moment, never the phone's. */
export const note = implement(contract.keys.note, async (context) => {
  const { store, at, request, input: { homeId, what, counts, words: why, fee } } = context, { building, home } = roomOf(homeId), communityId = communityOf(homeId);
  const beside = Promise.all([store.find('keyBooks', keyBookIdOf(communityId, building)), fee === null ? null : store.find('communities', communityId, ['fees'])]);
  return changeCase(context, homeId, { name: `keys-${what}`, beside }, ({ moveIn }, { name: by }, [book, community]) => {
    const { events } = keyCareOf(moveIn), cost = keyCosts((community?.fees ?? []).filter((item) => isInForce(item, dayOf(at)))).find(({ code }) => code === fee);
    const event = { id: sha256(request.id).slice(0, 8), at, by, what, counts: Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0)), why, ...(cost ? { fen: cost.fen * total(counts) } : {}) };
    const next = noted(moveIn.keys, moveIn.keyKinds, events, event, standingOf(book, home, moveIn, moveIn.keyKinds).cabinet);
    return next.ok ? { ok: true, moveIn: { keyCare: { ...moveIn.keyCare, events: next.value } }, answer: { homes: 1 }, done: { of: Object.entries(event.counts).map(([code, n]) => `${code}=${n}`).join() } } : next;
  });
});
