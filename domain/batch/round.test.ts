import { aBatch } from '../testing/a-batch';
import { at } from '../testing/at';
import { slotsOf } from './batch';
import { roundOf } from './round';

const batch = aBatch({ days: ['2026-03-14', '2026-03-15'], windows: [{ from: '09:00', to: '12:00' }, { from: '14:30', to: '17:00' }], exceptions: { '0315-1000': 0, '0315-0930': 0 } });

test('days still ahead, by the hour, a few places', () => {
  const round = roundOf(batch, '一期A 验房', at('2026-03-14 08:00'));
  expect(round).toMatchObject({ name: '一期A 验房', days: ['2026-03-15'], slotMinutes: 60, places: 4, extraPlaces: 0, asks: false, buildings: batch.buildings });
  expect(Object.keys(slotsOf(round))).toEqual(['0315-0900', '0315-1000', '0315-1100', '0315-1430', '0315-1530']);
});
test('what the batch keeps closed at the whole hour stays closed', () => expect(roundOf(batch, '验房', at('2026-03-13 08:00')).exceptions).toEqual({ '0315-1000': 0 }));
