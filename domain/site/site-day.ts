import type { CrewMember } from '../community/community';
import type { Day, Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';

export type SiteDayId = `day_${string}`;
/** Who goes with a household (S3-32): by name, one at a time; over when it leaves. */
export type Escort = { readonly memberId: string; readonly name: string; readonly at: Instant; readonly by: string; readonly endedAt: Instant | null };
export const ISSUE_KINDS = ['question', 'issue'] as const;
/** A question asked or a thing gone wrong on the day (S0-94), and how it was answered. `home`: its key, or ''. */
export type Issue = { readonly id: string; readonly kind: (typeof ISSUE_KINDS)[number]; readonly at: Instant; readonly by: string; readonly words: string; readonly home: string; readonly solved: { readonly at: Instant; readonly by: string; readonly words: string } | null };
/** 现场分工 of one day. Absent: nothing yet. */
export type SiteDay = { readonly _id: SiteDayId; readonly communityId: CommunityId; readonly day: Day; readonly escorts: Readonly<Record<string, Escort>>; readonly issues: readonly Issue[] };

export const MOST_ISSUES = 200;
export const siteDayIdOf = (community: string, day: Day): SiteDayId => `day_${community.split('_')[1] ?? ''}_${day.replaceAll('-', '')}`;
export const newSiteDay = (communityId: CommunityId, day: Day): SiteDay => ({ _id: siteDayIdOf(communityId, day), communityId, day, escorts: {}, issues: [] });
/** Whoever's post it is, and managers. */
export const mayEscort = ({ left, isManager, duties }: Pick<CrewMember, 'left' | 'isManager' | 'duties'>): boolean => !left && (isManager || duties.includes('escort'));

/** Somebody goes with a household. `instead`: whom they take over from, as the person who asks has seen it; who sees less than there is changes nothing. */
export function escorted(site: SiteDay, home: string, member: CrewMember | undefined, instead: string | null, mark: { readonly at: Instant; readonly by: string }) {
  const before = site.escorts[home], now = before && before.endedAt === null ? before : undefined;
  if (!member || !mayEscort(member)) return refuse('ESCORT_UNFIT');
  if (now?.memberId === member.id) return ok(site);
  if (now && now.memberId !== instead) return refuse('ESCORT_TAKEN', { name: now.name });
  return ok({ ...site, escorts: { ...site.escorts, [home]: { memberId: member.id, name: member.name, ...mark, endedAt: null } } });
}
/** The household has left; over twice it stays over as it was. */
export function escortEnded(site: SiteDay, home: string, at: Instant) {
  const before = site.escorts[home];
  if (!before) return refuse('ESCORT_NONE');
  return ok(before.endedAt === null ? { ...site, escorts: { ...site.escorts, [home]: { ...before, endedAt: at } } } : site);
}

export const issueNoted = (site: SiteDay, issue: Omit<Issue, 'solved'>) =>
  (site.issues.length >= MOST_ISSUES ? refuse('ISSUES_FULL', { limit: MOST_ISSUES }) : ok({ ...site, issues: site.issues.some(({ id }) => id === issue.id) ? site.issues : [...site.issues, { ...issue, solved: null }] }));
/** Answered, in words; the first answer stays. */
export const issueSolved = (site: SiteDay, id: string, solved: Issue['solved'] & object) =>
  (site.issues.some((one) => one.id === id) ? ok({ ...site, issues: site.issues.map((one) => (one.id === id ? { ...one, solved: one.solved ?? solved } : one)) }) : refuse('ISSUE_UNKNOWN'));
