import type { Instant } from '../kernel/calendar';
import type { Mark } from './inspection';

/** An item was found wrong, then, by this person. `over`: somebody who had seen that said it is normal. `since`: after so many rounds; absent: before any. */
export type Found = { readonly at: Instant; readonly by: string; readonly over?: { readonly at: Instant; readonly by: string }; readonly since?: number };
type Walked = { readonly marks: Readonly<Record<string, Mark>>; readonly found?: Readonly<Record<string, readonly Found[]>>; readonly startedAt: Instant; readonly by: string };
/** What was on the screen of an item when it was answered: who had found it wrong, none where it showed normal. Of an item not named here it showed no answer. */
export type Seen = Readonly<Record<string, readonly string[]>>;
/** A normal and a wrong of one item, neither given in sight of the other: the wrong one stands until a person has looked. */
export type Differing = { readonly key: string; readonly found: readonly Found[] };
const KEPT = 6;

export const foundId = ({ at, by }: Pick<Found, 'at' | 'by'>): string => `${at.toString(36)} ${by}`;
const foundFrom = (id: string): Pick<Found, 'at' | 'by'> => { const space = id.indexOf(' '); return { at: Number.parseInt(id.slice(0, space), 36) || 0, by: id.slice(space + 1) }; };
/** Who found an item wrong. Walks of earlier releases say only that it is. */
export const foundOf = ({ marks, found, startedAt, by }: Walked, key: string): readonly Found[] => found?.[key] ?? (marks[key] === 'bad' ? [{ at: startedAt, by }] : []);
/** Those that nobody has taken back. */
export const standing = (walk: Walked, key: string): readonly Found[] => foundOf(walk, key).filter(({ over }) => !over);
export const idsOf = (found: readonly Found[]): readonly string[] => found.map(foundId);

const earlier = (one: Found['over'], two: Found['over']): Found['over'] => (!one || !two ? one ?? two : (one.at - two.at || (one.by < two.by ? -1 : 1)) <= 0 ? one : two);
const least = (one?: number, two?: number): number | undefined => (one === undefined || two === undefined ? undefined : Math.min(one, two));
/** Both lists as one, each finding once; taken back in either it is taken back, also where that is heard of first. Those that stand are the last to go. */
function joined(one: readonly Found[], two: readonly Found[]): readonly Found[] {
  const all = new Map<string, Found>();
  for (const { over, since, ...each } of [...one, ...two]) {
    const id = foundId(each), before = all.get(id), known = earlier(before?.over, over), first = before ? least(before.since, since) : since;
    all.set(id, { ...each, ...(known ? { over: known } : {}), ...(first === undefined ? {} : { since: first }) });
  }
  const kept = [...all.values()].sort((a, b) => Number(!a.over) - Number(!b.over) || a.at - b.at || (a.by < b.by ? -1 : 1)).slice(-KEPT);
  return kept.sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
}

function freeFrom(found: readonly Found[], { at, by }: Pick<Found, 'at' | 'by'>): Instant {
  return found.some((one) => one.over && foundId(one) === foundId({ at, by })) ? freeFrom(found, { at: at + 1, by }) : at;
}

/**
 * Answers taken over. **Wrong stands until somebody who has seen it says normal**; a normal that had not seen it takes nothing back. So the end is the same whichever arrives first, and what differs is told for a person to settle.
 * `isDecided`: a person has looked at both sides; without a word of what they saw it goes for all that stands. `isNow`: said with signal, so what was taken back in the same moment is found anew.
 */
export function answered(walk: Walked, given: Walked['marks'], seen: Seen = {}, who: { readonly at: Instant; readonly by: string; readonly since?: number; readonly isDecided?: boolean; readonly isNow?: boolean }) {
  const { by, since = 0, isDecided = false } = who, marks: Record<string, Mark> = { ...walk.marks }, found: Record<string, readonly Found[]> = { ...walk.found }, differing: Differing[] = [];
  for (const [key, mark] of Object.entries(given)) {
    const before = foundOf(walk, key), there = standing(walk, key), hadSeen = seen[key], at = who.isNow ? freeFrom(before, who) : who.at, over = { at, by };
    const said = mark === 'bad' ? [{ at, by, ...(since ? { since } : {}) }] : (hadSeen ?? (isDecided ? idsOf(there) : [])).map((id) => ({ ...foundFrom(id), over }));
    const after = joined(before, said), wrong = after.filter((one) => !one.over);
    if (after.length) found[key] = after;
    marks[key] = wrong.length ? 'bad' : 'ok';
    if (wrong.length && !isDecided && (mark === 'ok' || (walk.marks[key] === 'ok' && !hadSeen))) differing.push({ key, found: wrong });
  }
  return { marks, ...(Object.keys(found).length ? { found } : {}), differing };
}
