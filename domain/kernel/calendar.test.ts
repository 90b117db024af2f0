import { addDays, clockAt, clockOf, dayOf, instantOf, isClock, isDay, minutesOf, weekdayOf } from './calendar';

describe('calendar', () => {
  it('turns China days and clocks into instants and back, whatever the zone of the machine', () => {
    const at = instantOf('2026-03-14', '09:30');
    expect(at).toBe(Date.UTC(2026, 2, 14, 1, 30));
    expect([dayOf(at), clockOf(at)]).toEqual(['2026-03-14', '09:30']);
  });
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
  it('knows the weekday', () => expect(weekdayOf('2026-03-14')).toBe(6));
  it('refuses what is no day and no clock', () => {
    expect(['2026-02-30', '2026-13-01', '26-01-01', ''].map(isDay)).toEqual([false, false, false, false]);
    expect(['24:00', '9:00', '09:60'].map(isClock)).toEqual([false, false, false]);
    expect(isDay('2026-02-28') && isClock('23:59')).toBe(true);
  });
  it('counts minutes of the day', () => expect(clockAt(minutesOf('09:30') + 45)).toBe('10:15'));
});
