import { aRecordOf } from '../testing/a-record';
import { aCase } from '../testing/a-case';
import { heldOn } from '../privacy/held';
import { openedAsks, settledAsk, withoutPlates, withAsk, type ParkingAsk } from './asks';
import { plateKey, plateOf } from './plate';
import { withVehicles } from './vehicles';

const ask = (asks: readonly ParkingAsk[], at = 1) => withAsk(asks, { kind: 'space', type: 'car', plate: '', remark: '', at, by: 'wx' });
const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };

test('three may wait at once; answered or withdrawn once, they stay so, and make room', () => {
  const three = [1, 2, 3].reduce<readonly ParkingAsk[]>((asks, at) => must(ask(asks, at)).parking.asks, []);
  expect([three.map(({ no, state }) => [no, state]), ask(three)]).toMatchObject([[[1, 'waiting'], [2, 'waiting'], [3, 'waiting']], { code: 'APPLICATIONS_TOO_MANY', data: { limit: 3 } }]);
  const agreed = must(settledAsk(three, 2, { state: 'agreed', at: 9, words: '' })).parking.asks;
  expect([settledAsk(agreed, 2, { state: 'withdrawn' }), settledAsk(agreed, 7, { state: 'withdrawn' }), must(ask(agreed)).no]).toMatchObject([{ code: 'APPLICATION_SETTLED', data: { state: 'agreed' } }, { code: 'APPLICATION_UNKNOWN' }, 4]);
});
test('the last ones are kept, and whatever waits', () => {
  let asks = must(ask([])).parking.asks;
  for (let i = 2; i < 40; i++) { asks = must(ask(asks, i)).parking.asks; asks = must(settledAsk(asks, i, { state: 'withdrawn' })).parking.asks; }
  expect([asks.length, asks[0]?.no, asks.at(-1)?.no]).toEqual([13, 1, 39]);
});
test('a plate is one however it is typed', () => expect([plateOf(' 浙a·12345 '), plateKey('浙A 12345')]).toEqual(['浙A12345', 'plate|浙A12345']));
test('vehicles take the place of those before; a line keeps its name, a new one gets its own; wrong, twice or too many is refused', () => {
  const record = aRecordOf({ vehicles: [{ key: 'k1', plate: '浙A12345', model: '蓝' }] }), next = must(withVehicles(record, [{ key: 'k1', plate: '浙a·12345', model: '白' }, { plate: '浙AD12345', model: '' }], 1000));
  expect([next.vehicles.map(({ plate, model }) => [plate, model]), new Set(next.vehicles.map(({ key }) => key)).size, next.stamps?.['vehicles.k1.model'], must(withVehicles(next, [], 2000)).vehicles]).toEqual([[['浙A12345', '白'], ['浙AD12345', '']], 2, 1000, []]);
  const car = (plate: string) => ({ plate, model: '' });
  expect([withVehicles(record, [car('12345')], 1), withVehicles(record, [car('浙A12345'), car('浙A-12345')], 1), withVehicles(record, Array.from({ length: 7 }, (_, i) => car(`浙A1234${i}`)), 1)]).toMatchObject([{ code: 'PLATE' }, { code: 'PLATE_TWICE' }, { code: 'VEHICLES_TOO_MANY', data: { limit: 6 } }]);
});
test('held on the household: counted, opened in its own copy, deleted without the plate', () => {
  const asked = must(withAsk([], { kind: 'car', type: 'car', plate: 'sealed', remark: '晚上', at: 5, by: 'wx' })).parking;
  expect([heldOn(aCase({ parking: asked })).find(({ kind }) => kind === 'parking'), heldOn(aCase()).some(({ kind }) => kind === 'parking')]).toMatchObject([{ count: 1, since: 5 }, false]);
  expect([openedAsks(asked, () => '浙A12345').asks[0], withoutPlates(asked).asks[0]]).toMatchObject([{ plate: '浙A12345' }, { plate: '', remark: '', kind: 'car' }]);
});
