import { addedStep, droppedStep, movedStep } from './edit-steps';
import { problemsOfTemplate } from './problems-of-template';
import { shippedTemplates } from './shipped';
import { standardTemplate } from './standard';
import { usualStep } from './step-catalogue';
import { hasStep, isLegal, STEPS, stepOf, type TemplateStep } from './template';

const { steps } = standardTemplate;
const names = (list: readonly TemplateStep[]) => list.map(({ step }) => step);
const needs = (list: readonly TemplateStep[], step: TemplateStep['step']) => stepOf({ steps: list }, step)?.needs;

test('a dropped step leaves no hole: what waited for it waits for what it waited for', () => {
  const without = droppedStep(steps, 'review');
  expect([names(without).includes('review'), needs(without, 'book'), stepOf({ steps: without }, 'sign')?.beside]).toEqual([false, ['register'], ['book', 'pay']]);
  expect(stepOf({ steps: droppedStep(steps, 'register') }, 'review')?.onFailure).toBeNull();
  expect(droppedStep(steps, 'tour')).toEqual(steps);
});
test.each(shippedTemplates.map((template) => [template.code, template] as const))('%s: whatever the law does not ask for can be taken out alone', (_code, template) => {
  for (const { step } of template.steps) {
    if (isLegal(template, step)) continue;
    const ground = problemsOfTemplate({ ...template, steps: droppedStep(template.steps, step) }).filter(({ code }) => code !== 'MUST_FOLLOW' && code !== 'ONLY_THROUGH');
    expect([step, ground]).toEqual([step, []]);
  }
});
test('an added step stands at the end of its phase and in the line', () => {
  const longer = addedStep(steps, usualStep('tour', []));
  expect(names(longer).slice(10, 13)).toEqual(['keys', 'tour', 'archive']);
  expect([needs(longer, 'tour'), needs(longer, 'archive')]).toEqual([['keys'], ['tour']]);
  for (const template of shippedTemplates) for (const step of STEPS) {
    if (hasStep(template, step) || ['review', 'checkin', 'keys', 'handover', 'book', 'identity', 'pay', 'archive'].includes(step)) continue;
    expect([template.code, step, problemsOfTemplate({ ...template, steps: addedStep(template.steps, usualStep(step, [])) })]).toEqual([template.code, step, []]);
  }
});
test('a step moves one place, and not past the ends', () => {
  expect(names(movedStep(steps, 'register', -1)).slice(0, 2)).toEqual(['register', 'notice']);
  expect(movedStep(steps, 'notice', -1)).toEqual(steps);
  expect(names(movedStep(steps, 'archive', 1)).at(-1)).toBe('archive');
});
