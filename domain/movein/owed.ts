import type { MoveInCase } from './case';
import { isLacking, needsOf, templateOf } from './steps';
import { stepsBefore, type Step } from './template';

const AT_HOME: readonly Step[] = ['register', 'review', 'sign', 'pay'];

/** What a household still owes before it can have its keys and could do at home before it comes: the day's list says it. The seat is taken for granted. */
export function owedBeforeKeys(moveIn: MoveInCase): readonly Step[] {
  const facts = { moveIn, seat: { state: 'arrived', slot: '' } as const };
  const asked = new Set([...stepsBefore(templateOf(moveIn), 'keys'), ...needsOf('keys', facts)]);
  const owed = AT_HOME.filter((step) => asked.has(step) && isLacking(step, facts));
  // What is not handed in cannot be reviewed: said once.
  return owed.includes('register') ? owed.filter((step) => step !== 'review') : owed;
}
