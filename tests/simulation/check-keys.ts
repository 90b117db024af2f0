import type { KeyIssue } from '@domain/keys/key-issue';

type Found = Generator<readonly [string, string]>;
/** Whose hands a set went through: once out of the cabinet, each hand once, by two of staff and then the owner; what was said of it stays said (I6). `isPutBack`: it hangs again, and the next handover begins anew. */
export function* keyFaults(before: KeyIssue | null, after: KeyIssue | null, homeId: string, full: string, isOfHome: (openid: string) => boolean, isPutBack = false): Found {
  if (!after) { if (before && (!isPutBack || before.signedAt)) yield ['I6 keys', `${homeId}: who has its keys is no longer known`]; return; }
  for (const part of ['takenOut', 'first', 'second', 'owner'] as const) {
    const was = before?.[part], is = after[part];
    if (was && JSON.stringify(was) !== JSON.stringify(is)) yield ['I6 keys', `${homeId}: ${part} was ${was.by}'s and is told otherwise`];
    if (is && 'counts' in is && JSON.stringify(is.counts) !== full) yield ['I6 keys', `${homeId}: ${part} counted another number of keys`];
  }
  if (after.second && after.second.by === after.first?.by) yield ['I6 keys', `${homeId}: ${after.second.by} counted the keys twice`];
  if (after.owner && !isOfHome(after.owner.by)) yield ['I6 keys', `${homeId}: ${after.owner.by} has its keys`];
}
