import type { Batch, Part } from '../batch/batch';
import { slotsOf } from '../batch/batch';
import { shared } from '../batch/parts';
import type { Community, CrewMember } from '../community/community';
import { HOUR, instantOf, type Day } from '../kernel/calendar';
import { homeKeyOf, ledgerIdOf, type OpenId } from '../kernel/ids';
import { maskName } from '../kernel/mask';
import type { Home } from '../community/home';
import { keptTemplateOf } from '../movein/shipped';
import { wayOf } from '../movein/stage';
import { templateOf } from '../movein/steps';
import { stepOf } from '../movein/template';
import { remindAt } from './due';
import type { WantedSlot } from './edit';
import { freeSeat, REVIEW_HOURS, type BatchBrief, type Ledger, type Seat } from './ledger';

/** Crew who may check in: joined, not left, at the desk or leading. */
export const deskCrew = (crew: readonly CrewMember[]): readonly OpenId[] =>
  crew.filter(({ left, isManager, duties }) => !left && (isManager || duties.includes('desk'))).flatMap(({ openid }) => (openid ? [openid] : []));

/** A home's seat at the start: owners who proved themselves before the batch opened are let in at once; `allowed` where the flow books first. */
export const firstSeat = ({ owners, bound, sales }: Pick<Home, 'owners' | 'bound' | 'sales'>, allowed = false): Seat => ({ ...freeSeat(allowed, maskName(owners[0]?.name ?? '')), may: bound.map(({ openid }) => openid), ...(sales ? { sale: sales } : {}) });

type Slotted = Pick<Batch, 'days' | 'windows' | 'slotMinutes' | 'places' | 'exceptions' | 'changeHours' | 'parts'>;
/** The slots of one part: its share of every slot's places by its buildings' homes; a slot without a share is not there. */
export function slotsOfPart(batch: Slotted, part: Part, community: Pick<Community, 'buildings'>): Readonly<Record<string, WantedSlot>> {
  const homes = batch.parts.map(({ buildings }) => buildings.reduce((sum, building) => sum + (community.buildings[building]?.homes ?? 0), 0));
  const mine = Math.max(0, batch.parts.findIndex(({ ledgerId }) => ledgerId === part.ledgerId));
  return Object.fromEntries(Object.entries(slotsOf(batch)).flatMap(([id, { day, from, to, capacity }]): [string, WantedSlot][] => {
    // Turns go by the slot's own time, so that a day added before it changes nothing here.
    const share = shared(capacity, homes, Number(id.replace('-', '')))[mine] ?? 0;
    return share > 0 ? [[id, { to, changeUntil: instantOf(day, from) - batch.changeHours * HOUR, capacity: share }]] : [];
  }));
}

const firstDayOf = ({ days }: Pick<Batch, 'days'>): Day => [...days].sort()[0] ?? '2000-01-01';

const briefOf = (batch: Batch): BatchBrief => {
  const template = templateOf({ template: keptTemplateOf(batch) });
  return { name: batch.name, days: batch.days, windows: batch.windows, way: wayOf(template), reviewHours: stepOf(template, 'review')?.limitHours || REVIEW_HOURS };
};

/** The ledger of a part as it opens: every slot free, a seat for every home. */
export const openLedger = (
  batch: Batch, homes: readonly Pick<Home, '_id' | 'owners' | 'bound'>[], community: Pick<Community, 'crew' | 'hotline' | 'buildings'>,
  part: Part = batch.parts[0] ?? { ledgerId: ledgerIdOf(batch._id), buildings: batch.buildings }, allowed = false,
): Ledger => ({
  _id: part.ledgerId, batchId: batch._id, communityId: batch.communityId, ...(batch.round ? { kind: batch.round.kind } : {}), buildings: part.buildings, status: 'open', opensAt: batch.opensAt, changeLimit: batch.changeLimit,
  asks: batch.asks, holdMinutes: batch.holdMinutes, extraPlaces: batch.extraPlaces, firstDay: firstDayOf(batch),
  slots: Object.fromEntries(Object.entries(slotsOfPart(batch, part, community)).map(([id, slot]) => [id, { ...slot, left: slot.capacity, extra: batch.extraPlaces, waiting: 0 }])),
  seats: Object.fromEntries(homes.map((home) => [homeKeyOf(home._id), firstSeat(home, allowed)])),
  crew: deskCrew(community.crew),
  told: { place: batch.place, hotline: community.hotline, notices: [] },
  batch: briefOf(batch),
  edit: null, tell: {}, dueAt: remindAt(firstDayOf(batch)),
});
