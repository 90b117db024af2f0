import * as v from 'valibot';
import { TICKED, type ActsFor, type Step } from '@domain/movein/template';
import { communityId, homeId } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
export type TaskRow = {
  readonly homeId: string; readonly label: string; readonly name: string; readonly step: Step; readonly stepName: string; readonly stepNameEn: string; readonly who: ActsFor; readonly department: string;
  readonly dueAt: number; readonly isLate: boolean; /** Done by saying so, here. */ readonly isTicked: boolean;
};

export const tasks = {
  /** What is due until the end of the week ahead, raised by the due days of the templates; the latest first. */
  list: operation({ name: 'tasks.list', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly TaskRow[]; readonly more: boolean }>(), refusals: {} }),
  /** A step is done that nothing else in the case shows: papers given, systems tried, a walk around, a visit, a call. */
  tick: operation({
    name: 'tasks.tick', kind: 'command', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId, step: v.picklist(TICKED) }),
    output: carries<{ readonly at: number; readonly times: number }>(), refusals: { NO_CASE: none, STEP_UNKNOWN: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), ALREADY_DONE: none },
  }),
};
