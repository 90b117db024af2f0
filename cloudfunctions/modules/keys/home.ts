import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { isInForce } from '@domain/fees/fee-item';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { entryGuideOf } from '@domain/keys/entry-guide';
import { keyBookIdOf, roomOf } from '@domain/keys/key-book';
import { keyCareOf } from '@domain/keys/key-care';
import { keyCosts } from '@domain/keys/key-costs';
import { keyStep } from '@domain/keys/key-issue';
import { giftsOf, kindsOf } from '@domain/keys/key-kinds';
import { standingOf } from '@domain/keys/standing';
import { siteIdOf } from '@domain/site/site';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { guideView } from './guide-view';

export const home = implement(contract.keys.home, async (context) => {
  const { store, at, right, input: { homeId } } = context, communityId = communityOf(homeId), { building, home: room } = roomOf(homeId);
  const [{ stored: moveIn }, book, community, site, { name: you }] = await Promise.all([
    findCase(context, homeId, false), store.find('keyBooks', keyBookIdOf(communityId, building)), store.find('communities', communityId, ['fees', 'handover']), store.find('sites', siteIdOf(communityId), ['stock']), right(),
  ]);
  if (!moveIn && !book?.sets[room]) return refuse('KEYS_HOME_UNKNOWN', { homes: [room] });
  const settled = community ?? {}, kinds = moveIn?.keyKinds ?? kindsOf(settled), { state, taken, cabinet, owner, lost } = standingOf(book, room, moveIn, kinds), care = keyCareOf(moveIn ?? {});
  const [unit = '', number = ''] = room.split('-');
  return ok({
    homeId, label: homeLabel({ building, unit, room: number }), place: book?.sets[room]?.place ?? '', state, step: moveIn && keyStep(moveIn.keys), you, kinds, taken, cabinet, owner, lost,
    loans: [...(book?.loans ?? []).filter((one) => one.home === room), ...care.loans].sort((a, b) => b.at - a.at), events: [...care.events].reverse(),
    costs: keyCosts((community?.fees ?? []).filter((item) => isInForce(item, dayOf(at)))), hasCase: moveIn !== null, guide: guideView(entryGuideOf(moveIn ?? {}), settled),
    stock: giftsOf(settled).map(({ stockId }) => ({ stockId, count: site?.stock?.find(({ id }) => id === stockId)?.count ?? 0 })),
  });
});
