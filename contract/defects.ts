import * as v from 'valibot';
import { MOST_AT_ONCE, type Defect, type PhotoMark } from '@domain/defects/defect';
import { communityId, fileId, homeId, point, words } from './fields';
import { carries, operation } from './operation';

export type DefectView = Omit<Defect, 'photos' | 'fixes'> & {
  readonly roomName: string; readonly itemName: string;
  /** Links live for ten minutes. */
  readonly photos: readonly { readonly link: string; readonly marks: readonly PhotoMark[] }[];
  readonly fixes: readonly { readonly at: number; readonly by: string; readonly link: string; readonly words: string }[];
};
export type DefectRow = { readonly homeId: string; readonly label: string; readonly no: number; readonly roomName: string; readonly itemName: string; readonly words: string; readonly state: Defect['state']; readonly severity: Defect['severity']; readonly deadline: number; readonly isLate: boolean };
const none = carries<Record<never, never>>();
const no = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));
const marks = v.pipe(v.array(v.strictObject({ kind: v.picklist(['circle', 'arrow', 'pen']), points: v.pipe(v.array(point), v.minLength(2), v.maxLength(200)) })), v.maxLength(20));
/** What a phone collected of one home and sends in one go: all of it is taken, or nothing. */
const some = <Each extends v.GenericSchema>(each: Each) => v.pipe(v.array(each), v.minLength(1), v.maxLength(MOST_AT_ONCE));
const stateRefusals = { NO_CASE: none, DEFECT_UNKNOWN: carries<{ readonly no: number }>(), DEFECT_STATE: carries<{ readonly no: number; readonly state: string }>() };

export const defects = {
  list: operation({ name: 'defects.list', kind: 'query', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<{ readonly label: string; readonly defects: readonly DefectView[]; readonly rooms: readonly { readonly code: string; readonly name: string; readonly items: readonly { readonly code: string; readonly name: string }[] }[] }>(), refusals: { NO_CASE: none } }),
  /** Open defects of the whole community, the most urgent first. */
  ledger: operation({ name: 'defects.ledger', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly DefectRow[]; readonly hasMore: boolean }>(), refusals: {} }),
  report: operation({
    name: 'defects.report', kind: 'command', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'escort' } },
    input: v.strictObject({ homeId, defects: some(v.strictObject({ room: words(20, 2), item: words(20, 2), words: words(300, 1), severity: v.picklist(['blocking', 'minor']), photos: v.pipe(v.array(v.strictObject({ fileId, marks })), v.maxLength(6)), pin: v.nullable(point) })) }),
    output: carries<{ /** In the order they were given. */ readonly reported: readonly { readonly no: number; readonly deadline: number }[] }>(), refusals: { NO_CASE: none, ITEM_UNKNOWN: carries<{ readonly item: string }>(), FILE_FOREIGN: none, TOO_MANY: none },
  }),
  fix: operation({ name: 'defects.fix', kind: 'command', access: { staff: { of: 'homeId', duty: 'repair' } }, input: v.strictObject({ homeId, fixes: some(v.strictObject({ no, photo: fileId, words: words(300) })) }), output: carries<{ readonly at: number; readonly by: string }>(), refusals: { ...stateRefusals, FILE_FOREIGN: none } }),
  /** By the escort on site or by the owner at home. */
  recheck: operation({ name: 'defects.recheck', kind: 'command', access: { owner: 'homeId', proxy: 'visit', staff: { of: 'homeId', duty: 'escort' } }, input: v.strictObject({ homeId, rechecks: some(v.strictObject({ no, isRight: v.boolean() })) }), output: carries<{ readonly states: readonly { readonly no: number; readonly state: Defect['state'] }[] }>(), refusals: stateRefusals }),
};
