import * as v from 'valibot';
import { ASK_REASONS, NO_REASONS, type AskReason, type BindAsk, type NoReason } from '@domain/identity/bind-ask';
import { communityId, fileId, homeId, words } from './fields';
import { carries, operation } from './operation';

const askId = v.pipe(v.string(), v.regex(/^ask_[a-z0-9]{2,16}_[0-9a-f]{16}$/));
const part = (max: number) => v.pipe(v.string(), v.trim(), v.regex(new RegExp(`^[0-9A-Za-z]{1,${max}}$`)));
const ownerNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const none = carries<Record<never, never>>();
const review = { staff: { of: 'askId', duty: 'review' } } as const, desk = { staff: { of: 'homeId', duty: 'desk' } } as const;

export type AskRow = { readonly askId: string; readonly label: string; readonly name: string; readonly phoneTail: string; readonly why: AskReason; readonly at: number };
export type AskView = {
  readonly askId: string; readonly homeId: string; readonly label: string; readonly name: string; readonly phone: string; readonly why: AskReason; readonly words: string; readonly photo: string; readonly at: number; readonly state: BindAsk['state'];
  /** The roster beside it; null when it has no such home. */
  readonly roster: { readonly owners: readonly { readonly no: number; readonly name: string; readonly phoneTail: string; readonly isBound: boolean; readonly nameFits: boolean; readonly phoneFits: boolean }[] } | null;
};
export type OwnAsk = { readonly label: string; readonly at: number; readonly state: BindAsk['state']; readonly reason: NoReason | null };

/** Becoming known when phone and ID tail do not do it: an invite code, or a person who looks (ID-1). */
export const binding = {
  /** The answer is the same whether or not there is such a home or name. */
  ask: operation({
    name: 'binding.ask', kind: 'command', access: { person: true },
    input: v.strictObject({ communityId, building: part(4), unit: part(4), room: part(6), name: words(30, 1), phoneCode: words(200, 1), why: v.picklist(ASK_REASONS), words: words(200), photo: v.nullable(fileId) }),
    output: carries<{ readonly at: number }>(), refusals: { PHONE_CODE: none, ALREADY_ASKED: carries<{ readonly at: number }>(), ASKS_OPEN: carries<{ readonly most: number }>(), ASKS_TODAY: carries<{ readonly most: number }>(), FILE_FOREIGN: none },
  }),
  /** What became of one's own requests. */
  mine: operation({ name: 'binding.mine', kind: 'query', access: { person: true }, input: v.strictObject({ communityId }), output: carries<{ readonly asks: readonly OwnAsk[] }>(), refusals: {} }),
  list: operation({ name: 'binding.list', kind: 'query', access: { staff: { of: 'communityId', duty: 'review' } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly AskRow[]; readonly hasMore: boolean }>(), refusals: {} }),
  look: operation({ name: 'binding.look', kind: 'query', access: review, input: v.strictObject({ askId }), output: carries<AskView>(), refusals: { ASK_UNKNOWN: none } }),
  /** Binds the asker as that owner; their phone becomes the roster's, whoever was bound in that place before is out. */
  accept: operation({ name: 'binding.accept', kind: 'command', access: review, input: v.strictObject({ askId, ownerNo }), output: carries<{ readonly at: number }>(), refusals: { ASK_UNKNOWN: none, ASK_DECIDED: none, OWNER_UNKNOWN: none } }),
  refuse: operation({ name: 'binding.refuse', kind: 'command', access: review, input: v.strictObject({ askId, reason: v.picklist(NO_REASONS) }), output: carries<{ readonly at: number }>(), refusals: { ASK_UNKNOWN: none, ASK_DECIDED: none } }),
  /** A code for one owner, told once; a new one ends the one before. */
  invite: operation({ name: 'binding.invite', kind: 'command', access: desk, input: v.strictObject({ homeId, ownerNo }), output: carries<{ readonly code: string; readonly until: number }>(), refusals: { OWNER_UNKNOWN: none } }),
  revoke: operation({ name: 'binding.revoke', kind: 'command', access: desk, input: v.strictObject({ homeId, ownerNo }), output: carries<{ readonly at: number }>(), refusals: { OWNER_UNKNOWN: none } }),
};
