import { mayBookAfter, mayBookAtOnce } from './may-book';
import { oneStopTemplate } from './one-stop';
import { problemsOfTemplate } from './problems-of-template';
import { findShipped, keptTemplate, keptTemplateOf, shippedTemplates } from './shipped';
import { standardTemplate } from './standard';
import { usualStep } from './step-catalogue';
import { templateOf } from './steps';
import { isLegal, KINDS, STEPS, type FlowTemplate, type Step, type TemplateStep } from './template';

const withSteps = (template: FlowTemplate, change: (steps: readonly TemplateStep[]) => readonly TemplateStep[]): FlowTemplate => ({ ...template, steps: change(template.steps) });
const edited = (template: FlowTemplate, step: Step, given: Partial<TemplateStep>) => withSteps(template, (steps) => steps.map((one) => (one.step === step ? { ...one, ...given } : one)));
const edit = (step: Step, given: Partial<TemplateStep>) => edited(standardTemplate, step, given);
const without = (...dropped: readonly Step[]) => withSteps(standardTemplate, (steps) => steps.filter(({ step }) => !dropped.includes(step)));
const codes = (template: FlowTemplate, terms = {}) => problemsOfTemplate(template, terms).map(({ code, step, with: other }) => [code, step, other].filter(Boolean).join(' '));

test.each(shippedTemplates.map((template) => [template.code, template] as const))('%s can be published as it ships', (_code, template) => { expect(codes(template)).toEqual([]); });
test('shipped templates have codes and documents of their own; every kind has one, every step is in one', () => {
  for (const names of [shippedTemplates.map(({ code }) => code), shippedTemplates.map(({ document }) => document)]) expect(new Set(names).size).toBe(6);
  expect(KINDS.filter((kind) => !shippedTemplates.some((one) => one.kind === kind))).toEqual([]);
  expect(STEPS.filter((step) => !shippedTemplates.some(({ steps }) => steps.some((one) => one.step === step)))).toEqual([]);
  expect([findShipped('first-entry')?.steps.length, findShipped('tenant')?.steps.length]).toEqual([6, 5]);
});
test.each<[string, FlowTemplate, string]>([
  ['a legal step dropped', without('inspect'), 'LEGAL_STEP_MISSING inspect'],
  ['a need that is not there', edit('keys', { needs: ['handover', 'nowhere' as never] }), 'NEEDS_UNKNOWN keys nowhere'],
  ['two steps that wait for each other', edit('register', { needs: ['review'] }), 'CYCLE register'],
  ['a step twice', withSteps(standardTemplate, (steps) => [...steps, steps[0]!]), 'STEP_TWICE notice'],
  ['a step that nothing leads on from', edit('handover', { needs: ['inspect'] }), 'STRANDED sign'],
  ['a way back to nowhere', edit('inspect', { onFailure: 'nowhere' as never }), 'FAILURE_UNKNOWN inspect nowhere'],
  ['a neighbour that is not there', edit('pay', { beside: ['safety'] }), 'BESIDE_UNKNOWN pay safety'],
  ['a neighbour that waits for it', edit('review', { beside: ['book'] }), 'BESIDE_IN_LINE review book'],
  ['keys for somebody unknown', withSteps(standardTemplate, (steps) => steps.map((one) => (one.step === 'keys' ? { ...one, needs: ['book'] } : one.step === 'archive' ? { ...one, needs: ['keys', 'handover'] } : one))), 'MUST_FOLLOW keys identity'],
  ['a handover of what nobody saw', edit('handover', { needs: ['identity', 'sign'] }), 'MUST_FOLLOW handover inspect'],
  ['an archive before the end', edit('archive', { needs: ['handover'] }), 'MUST_FOLLOW archive keys'],
  ['a step that waits for the arrival alone', edit('inspect', { needs: ['checkin', 'identity'] }), 'ONLY_THROUGH inspect checkin'],
  ['booking after something that does not open it', edit('book', { needs: ['sign'] }), 'BOOK_TOO_LATE book sign'],
  ['a step without a name', edit('notice', { name: ' ' }), 'NAME_MISSING notice'],
])('%s blocks publishing', (_what, template, problem) => expect(codes(template)).toContain(problem));
test('what only follows from a missing step is not told beside it', () => {
  expect(codes(without('inspect'))).toEqual(['LEGAL_STEP_MISSING inspect', 'BESIDE_UNKNOWN pay inspect', 'NEEDS_UNKNOWN handover inspect']);
  expect(codes(without('identity'))).toEqual(['LEGAL_STEP_MISSING identity', 'NEEDS_UNKNOWN inspect identity']);
});
test('a broken line is told at its end, not at every step of it', () => {
  expect(codes(edit('handover', { needs: [] }))).toEqual(['STRANDED sign', 'STRANDED inspect', 'MUST_FOLLOW handover inspect', 'MUST_FOLLOW keys identity', 'MUST_FOLLOW archive inspect']);
});
test('a step that only the charges or the aftercare wait for leads nowhere', () => {
  const toured = withSteps(standardTemplate, (steps) => [...steps.map((one) => (one.step === 'aftercare' ? { ...one, needs: ['archive', 'tour'] as const } : one)), usualStep('tour', ['keys'])]);
  expect(codes(toured)).toEqual(['STRANDED tour']);
});
test('what the law does not ask for may be dropped, with what waits for it', () => {
  const short = withSteps(without('review', 'sign', 'pay', 'aftercare'), (steps) => steps.map((one) => (
    { ...one, needs: one.step === 'book' ? ['register' as const] : one.needs.filter((need) => need !== 'sign'), beside: [], onFailure: null })));
  expect(codes(short)).toEqual([]);
  expect([standardTemplate, findShipped('book-first')!, short, findShipped('tenant')!].map(mayBookAfter)).toEqual(['review', 'opening', 'register', null]);
  expect([standardTemplate, oneStopTemplate, findShipped('care')!].map(mayBookAtOnce)).toEqual([false, true, false]);
});
test('a tenant is handed nothing over by the developer: those steps are legal for an owner only', () => {
  expect(['handover', 'inspect', 'keys'].map((step) => isLegal({ kind: 'tenant' }, step as Step))).toEqual([false, false, false]);
  expect(['handover', 'inspect', 'keys'].map((step) => isLegal({ kind: 'move-in' }, step as Step))).toEqual([true, true, true]);
  expect(codes(withSteps(findShipped('tenant')!, (steps) => steps.filter(({ step }) => step !== 'sign')))).toContain('LEGAL_STEP_MISSING sign');
});
test('charges before the keys: only where they can come before', () => {
  expect(codes(standardTemplate, { payBeforeKeys: true })).toEqual([]);
  expect(codes(findShipped('first-entry')!, { payBeforeKeys: true })).toEqual([]);
  expect(codes(oneStopTemplate, { payBeforeKeys: true })).toEqual(['PAY_AFTER_KEYS keys pay']);
  expect(codes(without('pay'), { payBeforeKeys: true })).toContain('PAY_AFTER_KEYS keys pay');
  expect(codes(findShipped('care')!, { payBeforeKeys: true })).toEqual([]);
});
test('a shipped template is kept by code and version, an own one whole', () => {
  const own: FlowTemplate = { ...standardTemplate, code: 'tpl_yunxi_1', version: 4, steps: [...standardTemplate.steps, usualStep('follow', ['archive'])] };
  expect(keptTemplate(standardTemplate)).toEqual({ code: 'standard', version: 1, own: null });
  expect(templateOf({ template: keptTemplate(standardTemplate) })).toBe(standardTemplate);
  expect(templateOf({ template: keptTemplate(own) })).toEqual(own);
  expect(keptTemplateOf({ template: 'desk', flow: null })).toEqual({ code: 'desk', version: 1, own: null });
  expect(keptTemplateOf({ template: 'tpl_yunxi_1', flow: keptTemplate(own) }).own).toEqual(own);
  expect(() => keptTemplateOf({ template: 'tpl_yunxi_1', flow: null })).toThrow('tpl_yunxi_1');
  expect(() => templateOf({ template: { code: 'standard', version: 99, own: null } })).toThrow('version 99');
});
