import * as v from 'valibot';
import { DUTIES, type Duty } from '@domain/community/community';
import { feeItem } from './fees';
import { communityId, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const place = v.strictObject({ name: words(60, 1), address: words(120), latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)), longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)) });

export const setup = {
  /** The first manager of a fresh environment, once, by the code the deploy printed (OP-3). */
  claim: operation({
    name: 'setup.claim', kind: 'command', unit: 'manager', access: { person: true },
    input: v.strictObject({ code: words(64, 8), phoneCode: words(200, 1), name: words(20, 1), community: v.strictObject({ id: communityId, name: words(30, 1), company: words(60, 1), developer: words(60, 1), hotline: words(30, 1), place, fees: v.pipe(v.array(feeItem), v.maxLength(30)), buildings: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,8}$/))), v.maxLength(60)), []) }) }),
    output: carries<{ readonly communityId: string }>(), refusals: { CODE_WRONG: none, ALREADY_CLAIMED: none, PHONE_CODE: none },
  }),
  crew: operation({ name: 'setup.crew', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly crew: readonly { readonly id: string; readonly name: string; readonly phone: string; readonly duties: readonly Duty[]; readonly isManager: boolean; readonly hasJoined: boolean }[] }>(), refusals: {} }),
  hire: operation({ name: 'setup.hire', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, name: words(20, 1), phone: v.pipe(v.string(), v.regex(/^1\d{10}$/)), duties: v.pipe(v.array(v.picklist(DUTIES)), v.maxLength(DUTIES.length)), isManager: v.boolean() }), output: carries<{ readonly id: string }>(), refusals: { ALREADY_HIRED: none } }),
  /** Ends every right at once, on the ledgers too. */
  dismiss: operation({ name: 'setup.dismiss', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, id: words(40, 1) }), output: carries<{ readonly id: string }>(), refusals: { CREW_UNKNOWN: none, LAST_MANAGER: none } }),
};
