import * as v from 'valibot';
import type { ShiftDays, ShiftProblem } from '@domain/community/shifts';
import { clock, communityId, day, words } from './fields';
import { carries, operation } from './operation';

export type ShiftsView = {
  readonly monday: string; readonly days: ShiftDays;
  /** 0 while the week is not planned; a saving names the version it was made on. */
  readonly version: number;
  readonly posts: readonly { readonly code: string; readonly name: string; readonly department: string }[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  /** The caller as a member; '' for nobody of this community's crew. */
  readonly me: string;
};
const shift = v.strictObject({ post: words(16, 2), from: clock, to: clock, need: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)), who: v.pipe(v.array(words(40, 1)), v.maxLength(200)) });
const days = v.pipe(v.record(day, v.pipe(v.array(shift), v.maxLength(30))), v.check((week) => Object.keys(week).length <= 7));

/** Who is where, when: the crew's week. */
export const shifts = {
  open: operation({ name: 'shifts.open', kind: 'query', access: { staff: { of: 'communityId', duty: 'any' }, manager: 'communityId' }, input: v.strictObject({ communityId, day: v.optional(day) }), output: carries<ShiftsView>(), refusals: {} }),
  save: operation({
    name: 'shifts.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, monday: day, version: v.pipe(v.number(), v.integer(), v.minValue(0)), days }), output: carries<{ readonly version: number }>(),
    refusals: { SHIFT_PROBLEMS: carries<{ readonly problems: readonly ShiftProblem[] }>(), SHIFTS_CHANGED: carries<Record<never, never>>(), NOT_MONDAY: carries<Record<never, never>>() },
  }),
};
