import { standardTemplate } from './standard';
import { problemsOfTemplate, STEPS, type FlowTemplate, type TemplateStep } from './template';

const withSteps = (change: (steps: readonly TemplateStep[]) => readonly TemplateStep[]): FlowTemplate => ({ ...standardTemplate, steps: change(standardTemplate.steps) });
const edit = (step: string, given: Partial<TemplateStep>) => withSteps((steps) => steps.map((one) => (one.step === step ? { ...one, ...given } : one)));
const codes = (template: FlowTemplate) => problemsOfTemplate(template).map(({ code, step }) => `${code} ${step}`);

test('the shipped template can be published, and names every step once', () => {
  expect(problemsOfTemplate(standardTemplate)).toEqual([]);
  expect(standardTemplate.steps.map(({ step }) => step).sort()).toEqual([...STEPS].sort());
});
test.each([
  ['a legal step dropped', withSteps((steps) => steps.filter(({ step }) => step !== 'inspect')), 'LEGAL_STEP_MISSING inspect'],
  ['a need that is not there', edit('keys', { needs: ['handover', 'nowhere' as never] }), 'NEEDS_UNKNOWN keys'],
  ['two steps that wait for each other', edit('register', { needs: ['review'] }), 'CYCLE register'],
  ['a step twice', withSteps((steps) => [...steps, steps[0]!]), 'STEP_TWICE notice'],
  ['a step that nothing leads on from', edit('handover', { needs: ['inspect'] }), 'STRANDED sign'],
  ['a way back to nowhere', edit('inspect', { onFailure: 'nowhere' as never }), 'FAILURE_UNKNOWN inspect'],
])('%s blocks publishing', (_what, template, problem) => expect(codes(template)).toContain(problem));
