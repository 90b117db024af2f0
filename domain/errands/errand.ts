import type { Community } from '../community/community';
import { LEVELS, rolesOf, type Level } from '../community/roles';
import type { Instant } from '../kernel/calendar';
import type { CommunityId, HomeId } from '../kernel/ids';

export type ErrandId = `err_${string}`;
/** Where an errand lies: a department's queue at a level, or with somebody of it. */
export type Lying = { readonly department: string; readonly level: Level; readonly holder: string | null };
export const ERRAND_ACTS = ['taken', 'up', 'down', 'over', 'done', 'back', 'withdrawn'] as const;
export type ErrandAct = (typeof ERRAND_ACTS)[number];
/** One step of its way: who (a member's id, or `system`), when, from where to where. */
export type ErrandStep = { readonly at: Instant; readonly by: string; readonly what: 'made' | 'told' | ErrandAct; readonly from: Lying | null; readonly to: Lying; readonly words?: string; readonly photo?: string };

/** 部门任务 (S3-43): what one asks of a department or a colleague. `holder` is set exactly while somebody has it, or has done it. */
export type Errand = Lying & {
  readonly _id: ErrandId; readonly communityId: CommunityId;
  readonly title: string; readonly words: string; readonly homeId: HomeId | null; readonly label: string; readonly photos: readonly string[]; readonly isUrgent: boolean;
  readonly madeBy: string; readonly madeAt: Instant; readonly dueAt: Instant;
  readonly state: 'waiting' | 'held' | 'done' | 'withdrawn';
  readonly steps: readonly ErrandStep[];
  /** How often somebody above was told that it is late, and when the next time comes. */
  readonly told: number; readonly tellAt: Instant;
};

/** So often it may change hands; then whoever has it brings it to an end. */
export const MOST_STEPS = 40;
export const MOST_PHOTOS = 3;
const errandIdPattern = /^err_[a-z0-9]{2,16}_[0-9a-f]{10}$/;
export const isErrandId = (text: string): text is ErrandId => errandIdPattern.test(text);

/** A colleague as errands see them. A manager of the community stands at the top of every department. */
export type Standing = { readonly id: string; readonly name: string; readonly department: string; readonly level: Level; readonly isManager: boolean };
export const rankOf = (level: Level): number => LEVELS.length - 1 - LEVELS.indexOf(level);
export const levelAbove = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) - 1];
export const levelBelow = (level: Level): Level | undefined => LEVELS[LEVELS.indexOf(level) + 1];

type Crewed = Pick<Community, 'crew' | 'roles'>;
/** Everybody of the crew who has not left. */
export function standingsOf(community: Crewed): readonly Standing[] {
  const roles = new Map(rolesOf(community).map((role) => [role.code, role]));
  return community.crew.filter(({ left }) => !left).map(({ id, name, role: code, isManager }) => {
    const role = code === undefined ? undefined : roles.get(code);
    return { id, name, department: role?.department ?? '', level: isManager ? 'decide' : role?.level ?? 'execute', isManager };
  });
}
export const departmentsOf = (community: Crewed): readonly string[] => [...new Set(rolesOf(community).map(({ department }) => department))];

/** Whether a thing lying there is theirs to take. */
export const mayTake = (one: Standing, { department, level }: Pick<Lying, 'department' | 'level'>): boolean =>
  one.isManager || one.level === 'decide' || (one.department === department && rankOf(one.level) >= rankOf(level));
/** Stands over where it lies: may redirect it out of anybody's hands. */
export const isAbove = (one: Standing, { department, level }: Pick<Lying, 'department' | 'level'>): boolean =>
  one.isManager || (rankOf(one.level) > rankOf(level) && (one.level === 'decide' || one.department === department));
/** Whose business it is or was: the maker, whoever may take it or had it. */
export const maySee = (one: Standing, errand: Errand): boolean =>
  errand.madeBy === one.id || mayTake(one, errand) || errand.steps.some(({ by, from, to }) => by === one.id || from?.holder === one.id || to.holder === one.id);

export const isLate = ({ state, dueAt }: Pick<Errand, 'state' | 'dueAt'>, now: Instant): boolean => (state === 'waiting' || state === 'held') && dueAt <= now;
