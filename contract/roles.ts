import * as v from 'valibot';
import { DUTIES, type Duty } from '@domain/community/community';
import { LEVELS, type CrewRole } from '@domain/community/roles';
import { communityId, words } from './fields';
import { carries, operation } from './operation';

export type RolesView = {
  readonly communityName: string; readonly roles: readonly CrewRole[];
  /** The crew; `post` is '' for whoever's duties are their own. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly post: string; readonly isManager: boolean; readonly duties: readonly Duty[] }[];
};
const none = carries<Record<never, never>>();
const roleCode = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,16}$/));
const role = v.strictObject({ code: v.nullable(roleCode), name: words(12, 1), department: words(16, 1), level: v.picklist(LEVELS), duties: v.pipe(v.array(v.picklist(DUTIES)), v.maxLength(DUTIES.length)) });

/** Posts of the crew: what each may do, and who holds it. */
export const roles = {
  list: operation({ name: 'roles.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<RolesView>(), refusals: {} }),
  /** Makes a post (without a code), or changes one; its holders may from then on do exactly what it may. */
  save: operation({ name: 'roles.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, role }), output: carries<{ readonly code: string }>(), refusals: { ROLE_UNKNOWN: none, ROLE_TAKEN: none, ROLES_TOO_MANY: carries<{ readonly limit: number }>() } }),
  drop: operation({ name: 'roles.drop', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, code: roleCode }), output: carries<{ readonly code: string }>(), refusals: { ROLE_UNKNOWN: none, ROLE_IN_USE: carries<{ readonly people: number }>() } }),
  /** A member of the crew takes a post. */
  assign: operation({ name: 'roles.assign', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, id: words(40, 1), code: roleCode, isManager: v.boolean() }), output: carries<{ readonly id: string }>(), refusals: { CREW_UNKNOWN: none, ROLE_UNKNOWN: none, LAST_MANAGER: none } }),
};
