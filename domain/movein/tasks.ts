import { DAY, type Instant, NEVER } from '../kernel/calendar';
import { refuse } from '../kernel/result';
import type { MoveInCase, Tick } from './case';
import { isDone, missingBefore, templateOf, type Facts } from './steps';
import { hasStep, TICKED, type ActsFor, type Step, type TemplateStep, type TickedStep } from './template';

/** What staff owe a household on a day: raised by the due day of a step. */
export type Task = { readonly step: Step; readonly name: string; readonly nameEn: string; readonly who: ActsFor; readonly department: string; readonly dueAt: Instant };

const anchors: Readonly<Record<NonNullable<TemplateStep['due']>['from'], (moveIn: MoveInCase) => Instant | null>> = {
  opening: ({ openedAt }) => openedAt,
  notice: ({ noticeReads }) => { const reads = Object.values(noticeReads); return reads.length ? Math.min(...reads) : null; },
  visit: ({ identity, inspection }) => identity?.at ?? inspection?.startedAt ?? null,
  end: ({ closed }) => closed?.at ?? null,
};

/** When a step should be done, or null while its day is not known or nothing is due any more. What comes back every month is due again a month after it was done. */
export function dueOf({ step, due }: TemplateStep, moveIn: MoveInCase): Instant | null {
  if (!due) return null;
  const tick = moveIn.ticks[step];
  if (tick) return due.every ? tick.at + due.every * DAY : null;
  const from = anchors[due.from](moveIn);
  return from === null || isDone(step, { moveIn, seat: null }) ? null : from + due.days * DAY;
}

/** The tasks of a household, the nearest first. */
export const tasksOf = (moveIn: MoveInCase): readonly Task[] => templateOf(moveIn).steps.flatMap((one): readonly Task[] => {
  const dueAt = dueOf(one, moveIn);
  const { step, name, nameEn, who, department } = one;
  return dueAt === null ? [] : [{ step, name, nameEn, who, department, dueAt }];
}).sort((a, b) => a.dueAt - b.dueAt);
export const nextTaskAt = (moveIn: MoveInCase): Instant => tasksOf(moveIn)[0]?.dueAt ?? NEVER;

const isTicked = (step: Step): step is TickedStep => (TICKED as readonly Step[]).includes(step);
/** Staff say that a step is done which nothing else in the case shows. A monthly one is said again each month. */
export function ticked(facts: Facts, step: Step, by: string, at: Instant) {
  const { moveIn } = facts, template = templateOf(moveIn), before = moveIn.ticks[step];
  if (!isTicked(step) || !hasStep(template, step)) return refuse('STEP_UNKNOWN');
  const needs = missingBefore(step, facts);
  if (needs.length) return refuse('STEP_NOT_OPEN', { needs: needs as readonly string[] });
  const every = template.steps.find((one) => one.step === step)?.due?.every ?? 0;
  if (before && !every) return refuse('ALREADY_DONE');
  const tick: Tick = { at, by, times: (before?.times ?? 0) + 1 };
  return { ok: true as const, ticks: { ...moveIn.ticks, [step]: tick }, tick };
}
