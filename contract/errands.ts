import * as v from 'valibot';
import type { Level } from '@domain/community/roles';
import { isErrandId, MOST_PHOTOS, type Errand, type ErrandAct, type ErrandStep, type Standing } from '@domain/errands/errand';
import { communityId, fileId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const errandId = v.pipe(v.string(), v.check(isErrandId), v.transform((text) => text as Errand['_id']));
const target = v.union([v.strictObject({ department: words(16, 1) }), v.strictObject({ person: words(40, 1) })]);
const done = carries<{ readonly state: Errand['state'] }>();
const always = { ERRAND_UNKNOWN: none, NOT_YOUR_ERRAND: none, ERRAND_OVER: none };

export type ErrandRow = {
  readonly errandId: string; readonly title: string; readonly label: string; readonly isUrgent: boolean; readonly dueAt: number; readonly isLate: boolean; readonly state: Errand['state'];
  readonly department: string; readonly level: Level; /** Names; '' for nobody. */ readonly holder: string; readonly maker: string;
};
export type ErrandsView = {
  /** The caller; a department of '' while no post is held. */
  readonly me: Pick<Standing, 'id' | 'department' | 'level'>; readonly departments: readonly string[]; readonly people: readonly Pick<Standing, 'id' | 'name' | 'department' | 'level'>[];
  readonly rows: readonly ErrandRow[]; readonly more: boolean;
};
export type ErrandView = ErrandRow & {
  readonly words: string; readonly homeId: string | null; readonly photos: readonly string[]; readonly madeAt: number; readonly may: readonly ErrandAct[];
  readonly steps: readonly (Pick<ErrandStep, 'at' | 'what' | 'to' | 'words'> & { /** Names; '' for the system. */ readonly by: string; readonly holder: string; readonly link: string })[];
};

/** 部门任务: what colleagues ask of departments and of each other, up and down three levels. */
export const errands = {
  /** `queue`: what waits in my department (for those above: all that is open there); `mine`: what I have; `made`: what I asked for. The earliest due first. */
  list: operation({ name: 'errands.list', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId, what: v.picklist(['queue', 'mine', 'made']), skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)) }), output: carries<ErrandsView>(), refusals: {} }),
  open: operation({ name: 'errands.open', kind: 'query', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId }), output: carries<ErrandView>(), refusals: { ERRAND_UNKNOWN: none } }),
  make: operation({
    name: 'errands.make', kind: 'command', access: { staff: { of: 'communityId', duty: 'any' } },
    input: v.strictObject({ communityId, title: words(40, 1), words: words(300), homeId: v.nullable(homeId), photos: v.pipe(v.array(fileId), v.maxLength(MOST_PHOTOS)), isUrgent: v.boolean(), dueAt: instant, to: target }),
    output: carries<{ readonly errandId: string }>(), refusals: { DUE_PASSED: none, ERRAND_TARGET: none, FILE_FOREIGN: none, HOME_UNKNOWN: none },
  }),
  /** Out of the queue: one taker. */
  take: operation({ name: 'errands.take', kind: 'command', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId }), output: done, refusals: { ...always, ERRAND_TAKEN: carries<{ readonly by: string }>() } }),
  /** Up to the level above (with the reason), down to the one below, over to somebody else; `to` is left out going up. */
  pass: operation({
    name: 'errands.pass', kind: 'command', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId, how: v.picklist(['up', 'down', 'over']), to: v.nullable(target), words: words(200, 1) }), output: done,
    refusals: { ...always, ERRAND_TARGET: none, ERRAND_THERE: none, ERRAND_WORN: none },
  }),
  finish: operation({ name: 'errands.finish', kind: 'command', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId, words: words(200, 1), photo: v.nullable(fileId) }), output: done, refusals: { ...always, FILE_FOREIGN: none } }),
  /** Not as asked: back to whoever did it. */
  sendBack: operation({ name: 'errands.sendBack', kind: 'command', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId, words: words(200, 1), dueAt: instant }), output: done, refusals: { ...always, ERRAND_WORN: none, DUE_PASSED: none } }),
  withdraw: operation({ name: 'errands.withdraw', kind: 'command', access: { staff: { of: 'errandId', duty: 'any' } }, input: v.strictObject({ errandId, words: words(200, 1) }), output: done, refusals: always }),
};
