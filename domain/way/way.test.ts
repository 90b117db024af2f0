import fc from 'fast-check';
import { standardTemplate } from '../movein/standard';
import { shippedTemplates } from '../movein/shipped';
import { PHASES, STEPS, type Phase, type Step, type Stream } from '../movein/template';
import { aCase, aFreshCase } from '../testing/a-case';
import { arrowsOf, loopsOf } from './edges';
import { layoutOf, type DrawnStep } from './layout';
import { wayOfHome } from './way-of-home';

const { steps: standard } = standardTemplate;
const rowsIn = (steps: readonly DrawnStep[], most: number) => new Map(layoutOf(steps, most).cells.map(({ step, row }) => [step, row]));

/** Any template without a circle: each step needs some of those before it, and fails back to one of them or to itself. */
const anyTemplate = fc.array(fc.record({ phase: fc.constantFrom<Phase>(...PHASES), stream: fc.constantFrom<Stream>('service', 'transfer'), needs: fc.array(fc.nat(12), { maxLength: 4 }), fails: fc.option(fc.nat(12)) }), { minLength: 1, maxLength: STEPS.length })
  .map((given) => given.map(({ phase, stream, needs, fails }, i): DrawnStep => ({
    step: STEPS[i] as Step, phase, stream, needs: [...new Set(needs.filter((n) => n < i).map((n) => STEPS[n] as Step))], onFailure: fails === null ? null : STEPS[fails % (i + 1)] as Step,
  })));

test('the standard way: online steps side by side, one stream after the other on the day', () => {
  const { cells, bands, lanes, rows } = layoutOf(standard, 2);
  expect(cells.map(({ step, row, lane, track }) => `${row} ${lane} ${track} ${step}`)).toEqual([
    '0 service 0 notice', '1 service 0 register', '2 service 0 review', '2 service 1 sign', '3 service 0 book', '3 service 1 pay',
    '4 service 0 checkin', '5 service 0 identity', '6 transfer 0 inspect', '7 transfer 0 handover', '8 transfer 0 keys', '9 service 0 archive', '10 service 0 aftercare',
  ]);
  expect(bands).toEqual([{ phase: 'before', from: 0, rows: 4 }, { phase: 'day', from: 4, rows: 5 }, { phase: 'after', from: 9, rows: 2 }]);
  expect([lanes, rows]).toEqual([['service', 'transfer'], 11]);
});
test('its failures lead back: papers to the form, identity to the desk, defects to another look', () => {
  expect(loopsOf(standard, layoutOf(standard, 2)).map(({ from, to }) => `${from}>${to}`).sort()).toEqual(['identity>checkin', 'inspect>inspect', 'review>register']);
});
test('a need that follows from another is not drawn twice', () => {
  const line = (step: Step, needs: readonly Step[]): DrawnStep => ({ step, phase: 'day', stream: 'service', needs, onFailure: null });
  const steps = [line('checkin', []), line('identity', ['checkin']), line('inspect', ['checkin', 'identity'])];
  expect(arrowsOf(steps, layoutOf(steps, 2))).toEqual([{ from: 'checkin', to: 'identity', channel: null }, { from: 'identity', to: 'inspect', channel: null }]);
});
test('a template of one stream has one lane, a circle is still drawn whole', () => {
  const line = (step: Step, needs: readonly Step[]): DrawnStep => ({ step, phase: 'day', stream: 'transfer', needs, onFailure: null });
  const { cells, lanes } = layoutOf([line('inspect', ['keys']), line('keys', ['inspect'])], 2);
  expect(lanes).toEqual(['transfer']);
  expect(cells.map(({ step }) => step)).toEqual(['inspect', 'keys']);
});

test.each(shippedTemplates.map((template) => [template.code, template] as const))('the shipped way %s fits a phone: every step drawn, in phases, few lines beside the steps', (_, { steps }) => {
  for (const most of [1, 2]) {
    const layout = layoutOf(steps, most);
    expect(layout.cells).toHaveLength(steps.length);
    expect(layout.cells.map(({ step, phase }) => `${step} ${phase}`).sort()).toEqual(steps.map(({ step, phase }) => `${step} ${phase}`).sort());
    expect(Math.max(-1, ...[...arrowsOf(steps, layout), ...loopsOf(steps, layout)].map(({ channel }) => channel ?? -1))).toBeLessThan(4);
  }
});

test.each([1, 2, 3])('no two steps on one cell, none left out, at most %i beside one another', (most) => {
  fc.assert(fc.property(anyTemplate, (steps) => {
    const { cells, rows } = layoutOf(steps, most);
    expect(new Set(cells.map(({ lane, row, track }) => `${lane} ${row} ${track}`)).size).toBe(steps.length);
    expect(cells.map(({ step }) => step).sort()).toEqual(steps.map(({ step }) => step).sort());
    expect(cells.every(({ track, tracks, row }) => track < tracks && tracks <= most && row < rows)).toBe(true);
  }));
});
test('every arrow goes forward, every loop goes back, and phases never mix', () => {
  fc.assert(fc.property(anyTemplate, fc.integer({ min: 1, max: 3 }), (steps, most) => {
    const layout = layoutOf(steps, most), rowOf = rowsIn(steps, most), row = (step: Step) => rowOf.get(step) as number;
    for (const { step, needs } of steps) for (const need of needs) expect(row(need)).toBeLessThan(row(step));
    for (const { from, to, channel } of arrowsOf(steps, layout)) expect(row(to) - row(from) > 1).toBe(channel !== null);
    for (const { from, to } of loopsOf(steps, layout)) expect(row(to)).toBeLessThanOrEqual(Math.max(row(from), row(to)));
    expect(layout.bands.reduce((at, { from, rows }) => (expect(from).toBe(at), at + rows), 0)).toBe(layout.rows);
    for (const { phase, row: at } of layout.cells) expect(layout.bands.find((band) => band.phase === phase && at >= band.from && at < band.from + band.rows)).toBeDefined();
  }));
});
test('the arrows say as much as all the needs together', () => {
  const reaches = (pairs: readonly { readonly from: Step; readonly to: Step }[], from: Step, to: Step): boolean => pairs.some((pair) => pair.from === from && (pair.to === to || reaches(pairs, pair.to, to)));
  fc.assert(fc.property(anyTemplate, (steps) => {
    const arrows = arrowsOf(steps, layoutOf(steps, 2));
    for (const { step, needs } of steps) for (const need of needs) expect(reaches(arrows, need, step)).toBe(true);
  }), { numRuns: 50 });
});
test('lines of different steps never lie on one another', () => {
  fc.assert(fc.property(anyTemplate, (steps) => {
    const layout = layoutOf(steps, 2), rowOf = rowsIn(steps, 2), row = (step: Step) => rowOf.get(step) as number;
    for (const lines of [arrowsOf(steps, layout), loopsOf(steps, layout)]) {
      const spans = lines.filter(({ channel }) => channel !== null).map(({ from, to, channel }) => ({ from, channel, top: Math.min(row(from), row(to)), end: Math.max(row(from), row(to)) }));
      spans.forEach((one, i) => spans.slice(i + 1).forEach((other) => { if (one.channel === other.channel && one.from !== other.from) expect(one.end < other.top || other.end < one.top).toBe(true); }));
    }
  }));
});

describe('the way of a home', () => {
  const stepIn = (moveIn: ReturnType<typeof aCase>, called: Step) => wayOfHome({ moveIn, seat: null }).steps.find(({ step }) => step === called);
  test('has every step of its template with the state the steps have', () => {
    const { steps, template } = wayOfHome({ moveIn: aCase(), seat: null });
    expect(steps.map(({ step }) => step)).toEqual(template.steps.map(({ step }) => step));
    expect(stepIn(aCase(), 'review')).toMatchObject({ state: 'done', department: '客户服务中心', onFailure: 'register', missing: [] });
    expect(stepIn(aFreshCase(), 'handover')).toMatchObject({ state: 'later', stream: 'transfer', papers: ['handover-sheet'], needs: ['inspect', 'sign'], missing: ['inspect', 'sign'] });
  });
  test('follows the home\'s own terms: where charges come before the keys, the keys wait for them', () => {
    expect(stepIn(aCase({ payBeforeKeys: false }), 'keys')?.needs).toEqual(['handover']);
    expect(stepIn(aCase({ payBeforeKeys: true }), 'keys')?.needs).toEqual(['handover', 'pay']);
  });
});
