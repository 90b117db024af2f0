import type { Community } from '../community/community';
import { addDays, dayOf, DAY, HOUR, instantOf, type Day, type Instant } from '../kernel/calendar';
import { slotIdOf, type Batch, type BatchDraft } from './batch';
import { buildingsOf, draftOf, FIRST_DAY } from './draft';

/** A new draft made like this batch: the same pattern of days and closed slots, moved to begin soon; of the buildings those no batch has. */
export function copyOf(batch: Batch, community: Pick<Community, 'buildings'>, name: string, now: Instant): BatchDraft {
  const draft = draftOf(batch), days = [...draft.days].sort(), shift = shiftTo(days[0], addDays(dayOf(now), FIRST_DAY));
  const free = buildingsOf(community, null).filter(({ taken }) => !taken).map(({ building }) => building);
  const moved = new Map(days.map((day) => [day.slice(5).replace('-', ''), addDays(day, shift)]));
  const exceptions = Object.entries(draft.exceptions).flatMap(([id, places]): [string, number][] => {
    const day = moved.get(id.slice(0, 4));
    return day ? [[slotIdOf(day, `${id.slice(5, 7)}:${id.slice(7)}`), places]] : [];
  });
  return { ...draft, name, buildings: draft.buildings.filter((building) => free.includes(building)), days: days.map((day) => addDays(day, shift)), exceptions: Object.fromEntries(exceptions), opensAt: now - (now % HOUR) };
}
const shiftTo = (first: Day | undefined, begins: Day): number => (first ? Math.round((instantOf(begins) - instantOf(first)) / DAY) : 0);
