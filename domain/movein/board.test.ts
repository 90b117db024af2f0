import * as fc from 'fast-check';
import { STEPS, type Step } from './template';
import { boardStage, buildingMaps, countLetters, funnelOf, hasPassed, letterOf, LETTERS, type BoardHome, type Letter } from './board';

const home = (stage: Step, seat: BoardHome['seat'] = null, isBlocked = false, place = { building: '3', unit: '2', room: '1201' }): BoardHome => ({ homeId: 'home_yunxi_3-2-1201', place, marks: { stage, isBlocked }, seat });
const booked = { state: 'booked' as const, slot: '0314-0930' }, arrived = { state: 'arrived' as const, slot: '0314-0930' }, free = { state: 'free' as const, slot: null };

test.each<[Step, BoardHome['seat'], boolean, Step, Letter]>([
  ['notice', free, false, 'notice', '-'], ['book', free, false, 'book', '-'], ['book', null, false, 'book', '-'], ['book', booked, false, 'checkin', 'b'], ['book', arrived, false, 'identity', 'a'],
  ['inspect', arrived, false, 'inspect', 'i'], ['inspect', arrived, true, 'inspect', 'x'], ['handover', arrived, false, 'handover', 'i'], ['keys', arrived, false, 'keys', 'i'],
  ['archive', arrived, false, 'archive', 'k'], ['aftercare', arrived, true, 'aftercare', 'k'],
])('%s with seat %j, blocked %s: stage %s, letter %s', (stage, seat, isBlocked, expected, letter) => {
  expect([boardStage(home(stage, seat)), letterOf(home(stage, seat, isBlocked))]).toEqual([expected, letter]);
});
test('a step is passed when the household stands behind it', () => {
  expect(hasPassed(home('book', booked), 'book')).toBe(true);
  expect(hasPassed(home('book', booked), 'checkin')).toBe(false);
});
const anyHome = fc.record({ stage: fc.constantFrom(...STEPS.filter((step) => step !== 'sign' && step !== 'pay')), seat: fc.constantFrom(null, free, booked, arrived), blocked: fc.boolean(), room: fc.constantFrom('101', '102', '1201', '301A'), building: fc.constantFrom('1', '2', '10') });
test('whatever the homes: the funnel never widens, the letters add up to the homes, building by building too', () => {
  fc.assert(fc.property(fc.array(anyHome, { maxLength: 40 }), (given) => {
    const homes = given.map(({ stage, seat, blocked, room, building }) => home(stage, seat, blocked, { building, unit: '1', room }));
    const funnel = funnelOf(homes).map((one) => one.homes);
    const sum = (counts: Readonly<Record<Letter, number>>) => LETTERS.reduce((total, letter) => total + counts[letter], 0);
    expect(funnel).toEqual([...funnel].sort((a, b) => b - a));
    expect(sum(countLetters(homes))).toBe(homes.length);
    expect(buildingMaps(homes).reduce((total, { counts }) => total + sum(counts), 0)).toBe(homes.length);
    expect(funnel.at(-1)).toBe(countLetters(homes).k);
    for (const { floors, columns, cells } of buildingMaps(homes)) expect(cells).toHaveLength(floors.length * columns.length);
  }));
});
test('a building is drawn from its top floor, units and rooms side by side, gaps left blank', () => {
  const at = (unit: string, room: string, stage: Step) => home(stage, arrived, false, { building: '3', unit, room });
  expect(buildingMaps([at('1', '101', 'archive'), at('1', '1201', 'inspect'), at('2', '1202', 'archive'), home('notice', null, false, { building: '12', unit: '1', room: '101' })])).toMatchObject([
    { building: '3', floors: [12, 1], columns: ['1-01', '2-02'], cells: 'ikk ' , counts: { k: 2, i: 1 } }, { building: '12', cells: '-' },
  ]);
});
