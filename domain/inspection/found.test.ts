import fc from 'fast-check';
import { at } from '../testing/at';
import { aDefect } from '../testing/a-defect';
import { anInspection } from '../testing/an-inspection';
import { formFor } from './form';
import { answered, foundId, idsOf, standing, type Seen } from './found';
import { noted, started, type Inspection, type Mark } from './inspection';
import { mergedWalk } from './merge-walk';
import { openItems, roundDone, type RoundDone } from './rounds';

const form = formFor('三室两厅'), home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30'), wall = 'living:wall', walk = started(now, '周工');
type Said = { readonly mark: Mark; readonly by: string; readonly at: number; /** Which of what was said before it was on the screen; null: nothing was. */ readonly saw: readonly number[] | null };
const seenOf = (all: readonly Said[], { saw }: Said): Seen | undefined => (saw ? { [wall]: saw.flatMap((n) => (all[n]?.mark === 'bad' ? [foundId(all[n])] : [])) } : undefined);
const merged = (inspection: Inspection, all: readonly Said[], one: Said) => { const after = mergedWalk(inspection, form, { marks: { [wall]: one.mark }, meters: {}, seen: seenOf(all, one) }, home, { at: one.at, by: one.by, isSigned: false, isDecided: false }); if (!after.ok) throw new Error(after.code); return after.value; };
const sayings = fc.array(fc.record({ mark: fc.constantFrom<Mark>('ok', 'bad'), by: fc.constantFrom('周工', '小何'), saw: fc.option(fc.array(fc.nat(3), { maxLength: 3 })) }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, n): Said => ({ ...one, at: now + n, saw: one.saw && one.saw.filter((m) => m < n) })));

test('in every order and however often: wrong, unless each finding was on the screen of somebody who said normal', () => fc.assert(fc.property(sayings, fc.array(fc.nat(), { maxLength: 12 }), (all, order) => {
  const mixed = [...all.map((one, n) => [order[n] ?? n, one] as const), ...order.flatMap((n) => { const one = all[n % all.length]; return one ? [[n, one] as const] : []; })].sort(([a], [b]) => a - b).map(([, one]) => one);
  const end = mixed.reduce((inspection, one) => merged(inspection, all, one).inspection, walk), taken = new Set(all.flatMap((one) => (one.mark === 'ok' ? seenOf(all, one)?.[wall] ?? [] : [])));
  expect(end.marks[wall]).toBe(all.some((one) => one.mark === 'bad' && !taken.has(foundId(one))) ? 'bad' : 'ok');
  expect(end).toEqual(all.reduce((inspection, one) => merged(inspection, all, one).inspection, walk));
})));
test('what differs is told whichever comes first; what was said in sight of the other is not', () => {
  const bad: Said = { mark: 'bad', by: '周工', at: now, saw: null }, fine: Said = { mark: 'ok', by: '小何', at: now + 5, saw: null }, looked: Said = { ...fine, saw: [0] }, all = [bad, fine];
  const told = (first: Said, then: Said) => merged(merged(walk, all, first).inspection, all, then).clashes;
  expect(told(bad, fine)).toMatchObject([{ kind: 'marks', mark: 'ok', items: [{ key: wall, name: '客厅·墙面平整', found: [{ by: '周工', at: now }] }] }]);
  expect(told(fine, bad)).toMatchObject([{ kind: 'marks', mark: 'bad', items: [{ key: wall, found: [{ by: '周工', at: now }] }] }]);
  expect([told(bad, looked), told(looked, bad), told(fine, { ...bad, saw: [] }), told(bad, { ...bad, by: '小何' })]).toEqual([[], [], [], []]);
});

describe('with signal', () => {
  const note = (inspection: Inspection, mark: Mark, by: string, seen?: Seen) => { const after = noted(inspection, form, { marks: { [wall]: mark }, meters: {}, seen }, home, { at: now, by }); if (!after.ok) throw new Error(after.code); return after.value; };
  const bad = note(walk, 'bad', '周工').inspection;
  test('a normal by somebody whose page did not show it leaves it wrong, and says which', () => expect(note(bad, 'ok', '小何')).toMatchObject({ inspection: { marks: { [wall]: 'bad' } }, differing: [{ key: wall, found: [{ by: '周工' }] }] }));
  test('in sight of it it is normal, and found again it is wrong again, in the same moment too', () => {
    const fine = note(bad, 'ok', '小何', { [wall]: idsOf(standing(bad, wall)) });
    expect(fine).toMatchObject({ inspection: { marks: { [wall]: 'ok' }, found: { [wall]: [{ by: '周工', over: { by: '小何' } }] } }, differing: [] });
    expect(note(fine.inspection, 'bad', '周工', { [wall]: [] }).inspection.marks[wall]).toBe('bad');
  });
  test('a walk of an earlier release, which says only that it is wrong, goes by the same rule', () => {
    const old: Inspection = { ...walk, marks: { [wall]: 'bad' } };
    expect([note(old, 'ok', '小何').inspection.marks[wall], note(old, 'ok', '小何', { [wall]: idsOf(standing(old, wall)) }).inspection.marks[wall]]).toEqual(['bad', 'ok']);
  });
});
test('a person who has looked at both decides on what they saw, and on no more', () => {
  const both = answered(walk, { [wall]: 'bad' }, {}, { at: now, by: '周工' }), inspection = { ...walk, ...both }, seen = { [wall]: idsOf(standing(inspection, wall)) };
  const decided = { at: now + 9, by: '王经理', isDecided: true };
  expect(answered(inspection, { [wall]: 'ok' }, seen, decided).marks[wall]).toBe('ok');
  const again = { ...inspection, ...answered(inspection, { [wall]: 'bad' }, {}, { at: now + 5, by: '小何' }) };
  expect([answered(again, { [wall]: 'ok' }, seen, decided).marks[wall], answered(again, { [wall]: 'ok' }, {}, decided).marks[wall]]).toEqual(['bad', 'ok']);
});
test('a walk all of which is wrong, found by many, stays within what a case can carry', () => {
  const all = Object.keys(anInspection().marks), many = Array.from({ length: 12 }, (_, n) => n).reduce((inspection, n) => ({ ...inspection, ...answered(inspection, Object.fromEntries(all.map((key) => [key, 'bad' as const])), {}, { at: now + n, by: '周工' }) }), walk);
  const once = { ...walk, ...answered(walk, Object.fromEntries(all.map((key) => [key, 'bad' as const])), {}, { at: now, by: '周工' }) };
  expect([JSON.stringify(once.found).length < 5_000, JSON.stringify(many.found).length < 20_000]).toEqual([true, true]);
});

describe('re-inspections beside it', () => {
  const finished = anInspection({ marks: { ...anInspection().marks, 'kitchen:gas': 'bad' } }), who = { at: now, by: '周工', homeId: home };
  const given = (marks: Readonly<Record<string, Mark>>, seen?: readonly number[]) => ({ kind: 're-inspection' as const, marks, notes: {}, photos: [], meters: {}, ...(seen ? { seen } : {}) });
  const again = (over: Partial<RoundDone> = {}): RoundDone => ({ kind: 're-inspection', at: now - 9, by: '小何', looked: 1, bad: [], ...over });
  const heard = (rounds: readonly RoundDone[]) => { const after = mergedWalk(finished, form, { marks: { [wall]: 'bad' }, meters: {} }, home, { at: now - 99, by: '小何', since: rounds.length, isSigned: false, isDecided: false }); if (!after.ok) throw new Error(after.code); return { inspection: after.value.inspection, rounds, defects: [] }; };
  test('what is heard of after one is open: it did not look at it', () => expect([...openItems(heard([again()]))]).toEqual([wall]));
  test('one made without signal goes through, and leaves open what somebody else found meanwhile', () => {
    const before = heard([]);
    expect(roundDone(before, form, given({ 'kitchen:gas': 'ok' }), who)).toMatchObject({ code: 'INSPECTION_INCOMPLETE' });
    const after = roundDone(before, form, given({ 'kitchen:gas': 'ok' }), { ...who, isLate: true }), rounds = after.ok ? after.value.rounds : [];
    expect([...openItems({ ...before, rounds })]).toEqual([wall]);
  });
  test('of two that did not know of each other, what one found wrong stays open, in either order', () => {
    const of = (first: Mark, then: Mark) => { const one = roundDone({ inspection: finished, defects: [] }, form, given({ 'kitchen:gas': first }, []), who), rounds = one.ok ? one.value.rounds : [], two = roundDone({ inspection: finished, defects: [], rounds }, form, given({ 'kitchen:gas': then }, []), { ...who, at: now + 9, isLate: true }); return [...openItems({ inspection: finished, defects: [], rounds: two.ok ? two.value.rounds : [] })]; };
    expect([of('bad', 'ok'), of('ok', 'bad'), of('ok', 'ok')]).toEqual([['kitchen:gas'], ['kitchen:gas'], []]);
  });
  test('one that showed the other says what holds', () => {
    const after = roundDone({ inspection: finished, defects: [aDefect({ no: 1, state: 'confirmed' })], rounds: [again({ bad: ['kitchen:gas'] })] }, form, given({ 'kitchen:gas': 'ok' }, [now - 9]), who);
    expect(after.ok && [...openItems({ inspection: finished, defects: [], rounds: after.value.rounds })]).toEqual([]);
  });
});
