import type { Community, CrewMember } from '@domain/community/community';
import type { CrewRole } from '@domain/community/roles';
import { change, keptAnswer } from '@cloud/kit/change';
import { followDuties } from '@cloud/kit/crew-rights';
import type { Context, KitRefusal } from '@cloud/kit/implement';

type No = { readonly ok: false; readonly code: string; readonly data: unknown };
type Turned = { readonly ok: true; readonly value: { readonly roles: readonly CrewRole[]; readonly crew: readonly CrewMember[] } };

/** The community's posts and crew first, then the rights of everybody it may concern, on ledgers and in grants; only then is it acknowledged. Cut short, the repeat finishes it. */
export async function turn<A, D extends Turned | No>(context: Pick<Context, 'store' | 'request' | 'at'>, communityId: Community['_id'], answer: A, concerns: (member: CrewMember) => boolean, decide: (community: Community) => D): Promise<{ readonly ok: true; readonly value: A } | Exclude<D, Turned> | KitRefusal> {
  const { store } = context, community = await store.find('communities', communityId);
  if (!community) throw new Error(`${communityId} is granted but missing`);
  const before = keptAnswer<A>(community, context.request);
  if (before) return before;
  const after = decide(community);
  if (!after.ok) return after as Exclude<D, Turned>;
  const { roles, crew } = (after as Turned).value;
  if (!(await store.replace('communities', communityId, community._v, { roles, crew }))) return { ok: false, code: 'BUSY', data: {} };
  for (const member of crew.filter((one) => !one.left && concerns(one))) await followDuties(context, community, member);
  return change(context, 'communities', communityId, (now) => ({ ok: true, document: now ?? community, answer })) as Promise<{ readonly ok: true; readonly value: A } | KitRefusal>;
}
