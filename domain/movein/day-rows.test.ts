import fc from 'fast-check';
import { homeLabel } from '../community/home';
import { homeIdOf } from '../kernel/ids';
import { linesOf, rowsOf, type TodayRow } from './day-rows';

const community = 'com_yunxi', day = '2026-03-14';
const place = fc.record({ building: fc.integer({ min: 1, max: 99 }).map(String), unit: fc.integer({ min: 1, max: 9 }).map(String), room: fc.integer({ min: 101, max: 3304 }).map(String) });
const row = (over: Partial<TodayRow> = {}): TodayRow => ({ homeId: homeIdOf(community, '12', '1', '3201'), label: '12栋 1单元 3201', name: '欧阳**', from: '09:00', to: '09:30', day, stage: 'checkin', isBlocked: false, openDefects: 0, lane: null, isLate: false, isAsked: false, ...over });

test('property: what was said once is there again for every household', () => {
  const any: fc.Arbitrary<TodayRow> = fc.record({
    at: place, hour: fc.integer({ min: 8, max: 17 }), name: fc.string(), stage: fc.constantFrom('checkin', 'identity', 'inspect', 'keys', 'aftercare'),
    isBlocked: fc.boolean(), openDefects: fc.nat(30), lane: fc.constantFrom(null, 'phone', 'walk-in', 'urgent'), isLate: fc.boolean(), isAsked: fc.boolean(),
  }).map(({ at, hour, ...given }) => ({ ...row(), ...given, homeId: homeIdOf(community, at.building, at.unit, at.room), label: homeLabel(at), from: `${hour}:00`, to: `${hour + 1}:00` } as TodayRow));
  fc.assert(fc.property(fc.array(any), (rows) => expect(rowsOf(linesOf(community, day, rows))).toEqual(rows)));
});
test('six hundred households, half of them late, are told in 64 KB', () => {
  const rows = Array.from({ length: 600 }, (_, at) => row({ isLate: at % 2 === 0, openDefects: at % 3, stage: 'identity' }));
  const bytes = JSON.stringify(linesOf(community, day, rows)).replace(/[^ -~]/g, '三个字').length;
  expect(bytes).toBeLessThan(60 * 1024);
});
