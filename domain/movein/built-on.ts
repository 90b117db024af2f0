import { isDone, needsOf, templateOf, type Facts } from './steps';
import type { Step } from './template';

/** Is something done that needed this step? Then it cannot be undone without taking that back first. A closed case is built on all of its steps. */
export const isBuiltOn = (step: Step, facts: Facts): boolean =>
  facts.moveIn.closed !== null || templateOf(facts.moveIn).steps.some((one) => needsOf(one.step, facts).includes(step) && isDone(one.step, facts));
