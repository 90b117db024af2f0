import { expectedCounts } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { OLDEST } from '@domain/offline/item';
import type { Answer } from '@cloud/kit/implement';
import { keyFaults } from '../check-keys';
import type { Sent } from '../client';
import { LONGEST_RUN } from '../interruptible-store';
import { SITE_CREW, type SiteEpisodeWorld } from './site-episode-world';

type Broken = (invariant: string, detail: string) => void;
/** Entries of a case's log that say who had keys or a paper before them, and the operation by which only they themselves can say so. */
const IN_PERSON: Readonly<Record<string, string>> = { 'keys-taken-out': 'keys.takeOut', 'keys-counted': 'keys.count', identified: 'desk.identify' };
export type Did = (openid: string, operation: string, homeId: string) => boolean;

/** The day on site, write by write: whose hands the keys were in (I6), who had the right (I10), what the clocks can have said (I12), what was noted twice (I14). */
export function followSite(world: SiteEpisodeWorld, broken: Broken, did: Did) {
  const endedAt = new Map<string, number>(), asked = new Set<string>(), corrected = new Set<string>(), full = JSON.stringify(expectedCounts(world.batches[0]!.keys));
  const crew: readonly string[] = SITE_CREW;

  return {
    /** Meters somebody with signal read, who sees what is there: `home_…|water`. A mark is not taken back by that: nobody here says what they saw. */
    corrected: corrected as ReadonlySet<string>,
    asked({ openid, request: { action, homeId, data } }: Sent): void {
      asked.add(`${openid}|${action}|${homeId}`);
      if (action === 'inspection.note' || action === 'inspection.finish') for (const key of Object.keys(data.meters as object)) corrected.add(`${homeId}|${key}`);
    },
    said({ request: { action, data } }: Sent, answer: Answer, now: number): void {
      const openid = String(data.id).replace('mem_', '');
      if (action === 'setup.dismiss' && answer.ok && !endedAt.has(openid)) endedAt.set(openid, now + LONGEST_RUN);
    },
    case(before: MoveInCase | undefined, after: MoveInCase, now: number): void {
      if (!before) return;
      for (const [invariant, detail] of keyFaults(before.keys, after.keys, after.homeId, full, (openid) => (world.rightful.get(after.homeId) ?? []).includes(openid))) broken(invariant, detail);
      for (const { by, what, at } of after.trail.slice(before.trail.length)) {
        if (now > (endedAt.get(by) ?? Number.POSITIVE_INFINITY)) broken('I10 own home', `${by} wrote ${what} of ${after.homeId} after the role had ended`);
        if (at > now || at < now - OLDEST) broken('I12 clocks', `${after.homeId}: ${what} is said to have been at ${at}, and it is ${now}`);
        const operation = IN_PERSON[what];
        if (operation && crew.concat('manager-1').includes(by) && !did(by, operation, after.homeId) && !asked.has(`${by}|${operation}|${after.homeId}`)) broken(operation.startsWith('keys') ? 'I6 keys' : 'I10 own home', `${after.homeId}: ${what} by ${by}, who was never there`);
      }
      const words = after.defects.map((one) => one.words).filter((one) => one.startsWith('第')), twice = words.find((one, i) => words.indexOf(one) !== i);
      if (twice) broken('I14 once', `${after.homeId}: ${twice} is there twice`);
    },
  };
}
export type SiteFollowed = ReturnType<typeof followSite>;
