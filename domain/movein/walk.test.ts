import { aFreshCase } from '../testing/a-case';
import { aDefect } from '../testing/a-defect';
import { doing } from '../testing/a-walk';
import { at } from '../testing/at';
import { letterOf } from './board';
import type { MoveInCase } from './case';
import { closed, isThrough } from './closing';
import { keptTemplate, shippedTemplates } from './shipped';
import { stageOf, wayOf } from './stage';
import { isDone, missingBefore, nextStep, stepsOf, type Facts } from './steps';
import { hasStep, LASTING, stepsBefore, type FlowTemplate, type Step } from './template';

const begun = (template: FlowTemplate, given: Partial<MoveInCase> = {}): Facts => ({ moveIn: aFreshCase({ template: keptTemplate(template), ...given }), seat: { state: 'free', slot: null } });
const settled = ({ moveIn, seat }: Facts): Facts => ({ moveIn: closed(moveIn, at('2026-03-14 11:00')), seat });
/** Does whatever is open next until nothing is; says in which order. */
function walked(template: FlowTemplate, given: Partial<MoveInCase> = {}): { readonly facts: Facts; readonly order: readonly Step[] } {
  let facts = begun(template, given);
  const order: Step[] = [];
  for (const _ of template.steps) {
    const open = stepsOf(facts).find(({ state }) => state === 'now' || state === 'waiting');
    if (!open) break;
    expect(missingBefore(open.step, facts)).toEqual([]);
    facts = settled(doing[open.step](facts));
    expect([open.step, isDone(open.step, facts)]).toEqual([open.step, true]);
    order.push(open.step);
  }
  return { facts, order };
}
const shipped = shippedTemplates.map((template) => [template.code, template] as const);

test.each(shipped)('a household walks %s to its end', (_code, template) => {
  const { facts, order } = walked(template);
  expect([...order].sort()).toEqual(template.steps.map(({ step }) => step).sort());
  expect(isThrough(facts.moveIn)).toBe(true);
  expect(facts.moveIn.closed).not.toBeNull();
  expect(LASTING).toContain(stageOf(facts.moveIn));
  expect(nextStep(facts)).toBe('aftercare');
  expect(letterOf({ marks: { stage: stageOf(facts.moveIn), isBlocked: false }, seat: facts.seat }, wayOf(template))).toBe('k');
});
test.each(shipped)('%s: nobody is through while a step they owe is undone, and the board never runs ahead', (code, template) => {
  const way = wayOf(template);
  let facts = begun(template);
  for (const { step } of template.steps) {
    // Aftercare is through with the visit on the board; the months go on.
    const owed = template.steps.filter((one) => (code === 'care' || !LASTING.includes(one.step)) && one.step !== 'pay' && !isDone(one.step, facts));
    expect([step, isThrough(facts.moveIn)]).toEqual([step, owed.length === 0]);
    const letter = letterOf({ marks: { stage: stageOf(facts.moveIn), isBlocked: false }, seat: facts.seat }, way);
    if (letter === 'k' && code !== 'care') expect(owed.map((one) => one.step)).toEqual([]);
    facts = settled(doing[step](facts));
  }
});
test.each(shipped)('%s: a step it does not have is neither shown nor waited for', (_code, template) => {
  const facts = begun(template);
  expect(stepsOf(facts).filter(({ step }) => !hasStep(template, step))).toEqual([]);
  for (const { needs } of stepsOf(facts)) expect(needs.filter((step) => !hasStep(template, step))).toEqual([]);
});
test('one-stop: the keys come before the look at the home, and the case stays open until the walk around', () => {
  const desk = shippedTemplates.find(({ code }) => code === 'desk')!;
  const { order } = walked(desk);
  expect(order.indexOf('keys')).toBeLessThan(order.indexOf('inspect'));
  let facts = begun(desk);
  for (const step of ['notice', 'book', 'register', 'checkin', 'identity', 'receive', 'keys'] as const) facts = settled(doing[step](facts));
  expect([facts.moveIn.keys?.signedAt !== null, facts.moveIn.closed, facts.moveIn.archive.state, nextStep(facts)]).toEqual([true, null, 'none', 'sign']);
});
test('book first: the place may be taken before anything is reviewed; the visit waits for both', () => {
  const bookFirst = shippedTemplates.find(({ code }) => code === 'book-first')!;
  let facts = doing.notice(begun(bookFirst));
  expect(nextStep(facts)).toBe('book');
  facts = doing.checkin(facts);
  expect([missingBefore('identity', facts), nextStep(facts)]).toEqual([['review'], 'register']);
  expect(missingBefore('identity', doing.review(facts))).toEqual([]);
});
test('charges before the keys hold them back in the templates that have charges', () => {
  for (const template of shippedTemplates) {
    if (!hasStep(template, 'keys') || template.code === 'desk') continue;
    let facts = begun(template, { payBeforeKeys: true });
    const before = stepsBefore(template, 'keys');
    for (const { step } of template.steps) if (before.has(step)) facts = doing[step](facts);
    expect([template.code, missingBefore('keys', facts)]).toEqual([template.code, ['pay']]);
    expect(missingBefore('keys', doing.pay(facts))).toEqual([]);
  }
});
test('closing happens once, and what is found later does not undo it', () => {
  const { facts } = walked(shippedTemplates[0]!);
  expect(closed(facts.moveIn, at('2027-01-01 00:00'))).toBe(facts.moveIn);
  const found = { ...facts, moveIn: { ...facts.moveIn, defects: [aDefect({ severity: 'blocking' })] } };
  expect(isDone('keys', found)).toBe(true);
  expect(isDone('keys', { ...found, moveIn: { ...found.moveIn, closed: null } })).toBe(false);
});
