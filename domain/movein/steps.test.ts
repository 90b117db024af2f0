import { aCase, aFreshCase } from '../testing/a-case';
import { aDefect } from '../testing/a-defect';
import { anInspection } from '../testing/an-inspection';
import { aSignedPaper } from '../testing/a-signed-paper';
import { onSite } from '../testing/on-site';
import { isDone, missingBefore, needsOf, nextStep, stepsOf, templateOf, type Facts } from './steps';

const booked = { state: 'booked', slot: 's' } as const;
const arrived = { state: 'arrived', slot: 's' } as const;
const states = (facts: Facts) => Object.fromEntries(stepsOf(facts).map(({ step, state }) => [step, state]));

test('a fresh case begins with the notice; nothing else is open', () => {
  const facts = { moveIn: aFreshCase(), seat: null };
  expect(nextStep(facts)).toBe('notice');
  expect(stepsOf(facts).filter(({ state }) => state === 'now').map(({ step }) => step)).toEqual(['notice']);
  expect(missingBefore('keys', facts)).toEqual(['handover']);
});
test('handed in, it waits for the review; returned, it is the owner’s again', () => {
  const read = { noticeReads: { n: 1 } };
  expect(states({ moveIn: aFreshCase({ ...read, review: { state: 'waiting', since: 1 } }), seat: null })).toMatchObject({ register: 'done', review: 'waiting', sign: 'now', pay: 'now', book: 'later' });
  expect(nextStep({ moveIn: aFreshCase({ ...read, review: { state: 'returned', at: 1, by: 'x', missing: [] } }), seat: null })).toBe('register');
});
test('online steps are open side by side; the visit needs the booking', () => {
  expect(states({ moveIn: aCase(), seat: null })).toMatchObject({ review: 'done', book: 'now', sign: 'now', pay: 'now', checkin: 'later' });
  expect(states({ moveIn: aCase(), seat: booked })).toMatchObject({ book: 'done', checkin: 'now' });
});
test('a blocking defect holds the handover until it is confirmed; a minor one does not', () => {
  const inspected = (defects: readonly ReturnType<typeof aDefect>[]): Facts => ({ moveIn: aCase({ ...onSite, inspection: anInspection(), defects, papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']) } }), seat: arrived });
  expect(states(inspected([aDefect({ severity: 'blocking' })]))).toMatchObject({ inspect: 'blocked', handover: 'later' });
  expect(states(inspected([aDefect({ severity: 'blocking', state: 'confirmed' })]))).toMatchObject({ inspect: 'done', handover: 'now' });
  expect(states(inspected([aDefect()]))).toMatchObject({ inspect: 'done', handover: 'now' });
});
test('the charges gate the keys only where the batch chose so', () => {
  const moveIn = aCase();
  expect(needsOf('keys', { moveIn, seat: null })).toEqual(['handover']);
  expect(needsOf('keys', { moveIn: { ...moveIn, payBeforeKeys: true }, seat: null })).toEqual(['handover', 'pay']);
});
test('no step is ever done before what it needs (I5)', () => {
  const cases: readonly Facts[] = [
    { moveIn: aFreshCase({ review: { state: 'accepted', at: 1, by: 'x' } }), seat: arrived }, { moveIn: aFreshCase({ ...onSite, noticeReads: {} }), seat: null },
    { moveIn: aCase({ inspection: anInspection() }), seat: booked }, { moveIn: aCase({ archive: { state: 'made', at: 1, fileId: '', digest: '', code: '', parts: 0 } }), seat: null },
  ];
  for (const facts of cases) for (const { step, needs } of templateOf(facts.moveIn).steps) if (isDone(step, facts)) expect([step, needs.filter((need) => !isDone(need, facts))]).toEqual([step, []]);
});
