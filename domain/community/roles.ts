import { ok, refuse } from '../kernel/result';
import type { Community, CrewMember, Duty } from './community';

/** 决策、管理、执行 (S3-95): who settles what the one below cannot. */
export const LEVELS = ['decide', 'manage', 'execute'] as const;
export type Level = (typeof LEVELS)[number];
/** A post with its department and what it may do; everybody who holds it may do exactly that (CM-5). */
export type CrewRole = { readonly code: string; readonly name: string; readonly department: string; readonly level: Level; readonly duties: readonly Duty[] };

/** The five a community starts with (S3-42); more can be added, and their permissions changed. */
export const shippedRoles: readonly CrewRole[] = [
  { code: 'butler', name: '管家', department: '客户服务部', level: 'execute', duties: ['desk', 'escort', 'keys'] },
  { code: 'service', name: '客服', department: '客户服务部', level: 'execute', duties: ['desk', 'review'] },
  { code: 'engineer', name: '工程', department: '工程部', level: 'execute', duties: ['escort', 'repair'] },
  { code: 'guard', name: '安保', department: '秩序部', level: 'execute', duties: [] },
  { code: 'cleaner', name: '保洁', department: '环境部', level: 'execute', duties: [] },
];
export const MOST_ROLES = 40;

export const rolesOf = ({ roles }: Pick<Community, 'roles'>): readonly CrewRole[] => roles ?? shippedRoles;
type Crewed = Pick<Community, 'roles' | 'crew'>;
/** What a post may do is what its holders may do. A manager may do everything in any case. */
const inLine = (crew: readonly CrewMember[], { code, duties }: CrewRole): readonly CrewMember[] => crew.map((member) => (member.role === code ? { ...member, duties } : member));
export const holdersOf = ({ crew }: Pick<Community, 'crew'>, code: string): readonly CrewMember[] => crew.filter((member) => !member.left && member.role === code);

/** A post made or changed, and its holders with it. Refused: a name another post has, one too many. */
export function roleSaved(community: Crewed, role: CrewRole) {
  const roles = rolesOf(community), is = roles.some(({ code }) => code === role.code);
  if (roles.some(({ code, name }) => code !== role.code && name === role.name)) return refuse('ROLE_TAKEN');
  if (!is && roles.length >= MOST_ROLES) return refuse('ROLES_TOO_MANY', { limit: MOST_ROLES });
  return ok({ roles: is ? roles.map((one) => (one.code === role.code ? role : one)) : [...roles, role], crew: inLine(community.crew, role) });
}

/** A post nobody holds goes. */
export function roleDropped(community: Crewed, code: string) {
  const roles = rolesOf(community), people = holdersOf(community, code).length;
  if (!roles.some((role) => role.code === code)) return refuse('ROLE_UNKNOWN');
  if (people) return refuse('ROLE_IN_USE', { people });
  return ok({ roles: roles.filter((role) => role.code !== code), crew: community.crew });
}

/** Somebody takes a post, or becomes a manager or ceases to be one. A community is never left without a manager who can act. */
export function assigned(community: Crewed, id: string, { code, isManager }: { readonly code: string; readonly isManager: boolean }) {
  const role = rolesOf(community).find((one) => one.code === code), member = community.crew.find((one) => one.id === id && !one.left);
  if (!member) return refuse('CREW_UNKNOWN');
  if (!role) return refuse('ROLE_UNKNOWN');
  if (member.isManager && !isManager && !community.crew.some((one) => one.id !== id && one.isManager && !one.left && one.openid)) return refuse('LAST_MANAGER');
  return ok({ roles: rolesOf(community), crew: community.crew.map((one) => (one.id === id ? { ...one, role: code, duties: role.duties, isManager } : one)) as readonly CrewMember[] });
}
