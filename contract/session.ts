import * as v from 'valibot';
import type { Duty } from '@domain/community/community';
import { communityId, idTail, words } from './fields';
import { carries, operation } from './operation';

export type SessionView = {
  readonly homes: readonly { readonly homeId: string; readonly label: string }[];
  /** Homes they act for by a letter of authority, or rent. */
  readonly acting?: readonly { readonly homeId: string; readonly label: string; readonly as: 'proxy' | 'tenant' }[];
  /** Firms they work for. */
  readonly partner?: readonly { readonly communityId: string; readonly name: string; readonly firm: string }[];
  readonly crew: readonly { readonly communityId: string; readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean }[];
};

export const session = {
  open: operation({ name: 'session.open', kind: 'query', access: { person: true }, input: v.strictObject({}), output: carries<SessionView>(), refusals: {} }),
  /** Phone code of WeChat's button and the last four of the ID number, or an invite code: both must fit one owner; the answer never says which did not. */
  bind: operation({
    name: 'session.bind', kind: 'command', access: { person: true },
    input: v.strictObject({ communityId, phoneCode: words(200, 1), idTail: v.optional(idTail), invite: v.optional(words(20, 8)) }),
    output: carries<{ readonly homes: readonly { readonly homeId: string; readonly label: string }[] }>(),
    refusals: { NOT_MATCHED: carries<{ readonly left: number }>(), LOCKED: carries<{ readonly until: number }>(), PHONE_CODE: carries<Record<never, never>>() },
  }),
  /** A member of staff takes up the place the manager made, by phone. */
  join: operation({
    name: 'session.join', kind: 'command', access: { person: true }, input: v.strictObject({ communityId, phoneCode: words(200, 1) }),
    output: carries<{ readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean }>(),
    refusals: { NOT_MATCHED: carries<{ readonly left: number }>(), LOCKED: carries<{ readonly until: number }>(), PHONE_CODE: carries<Record<never, never>>() },
  }),
};
