import type { Batch } from '../batch/batch';
import { slotsOf } from '../batch/batch';
import type { Community, CrewMember } from '../community/community';
import { HOUR, instantOf } from '../kernel/calendar';
import { homeKeyOf, type OpenId } from '../kernel/ids';
import { maskName } from '../kernel/mask';
import type { Home } from '../community/home';
import { freeSeat, type Ledger, type LedgerSlot, type Seat } from './ledger';

/** Crew who may check in: joined, not left, at the desk or leading. */
export const deskCrew = (crew: readonly CrewMember[]): readonly OpenId[] =>
  crew.filter(({ left, isManager, duties }) => !left && (isManager || duties.includes('desk'))).flatMap(({ openid }) => (openid ? [openid] : []));

/** A home's seat at the start: owners who proved themselves before the batch opened are let in at once. */
export const firstSeat = (home: Pick<Home, 'owners' | 'bound'>): Seat => ({ ...freeSeat(false, maskName(home.owners[0]?.name ?? '')), may: home.bound.map(({ openid }) => openid) });

const slotAt = (batch: Pick<Batch, 'changeHours'>) => ([id, { day, from, to, capacity }]: [string, ReturnType<typeof slotsOf>[string]]): [string, LedgerSlot] => {
  const startsAt = instantOf(day, from);
  return [id, { day, from, to, startsAt, changeUntil: startsAt - batch.changeHours * HOUR, capacity, left: capacity }];
};

/** The ledger of a batch as it opens: every slot free, a seat for every home. */
export const openLedger = (batch: Batch, homes: readonly Pick<Home, '_id' | 'owners' | 'bound'>[], community: Pick<Community, 'crew' | 'hotline'>): Ledger => ({
  _id: batch.ledgerId, batchId: batch._id, communityId: batch.communityId, status: 'open', opensAt: batch.opensAt, changeLimit: batch.changeLimit,
  slots: Object.fromEntries(Object.entries(slotsOf(batch)).map(slotAt(batch))),
  seats: Object.fromEntries(homes.map((home) => [homeKeyOf(home._id), firstSeat(home)])),
  crew: deskCrew(community.crew),
  told: { place: batch.place, hotline: community.hotline, notices: [] },
});
