import { freeSeat, type Ledger } from '@domain/booking/ledger';

export const LEDGER = 'led_alternatives_a_1';
export const homeIdOf = (home: string): string => `home_alternatives_${home}`;
export type LedgerOf = { readonly homes: readonly string[]; readonly slots: readonly string[]; readonly capacity: number; readonly mayFor: (home: string) => readonly string[] };

/** Open, everything free, everybody allowed; far enough ahead that nothing is too late. */
export const aLedger = ({ homes, slots, capacity, mayFor }: LedgerOf): Ledger => ({
  _id: LEDGER, batchId: 'bat_alternatives_a', communityId: 'com_alternatives', buildings: ['1'], status: 'open', opensAt: 0, changeLimit: 99, asks: false, holdMinutes: 60, extraPlaces: 0, firstDay: '2030-03-01',
  slots: Object.fromEntries(slots.map((slot) => [slot, { to: '10:00', changeUntil: Date.UTC(2030, 1, 28), capacity, left: capacity, extra: 0, waiting: 0 }])),
  seats: Object.fromEntries(homes.map((home) => [home, { ...freeSeat(true, '欧阳**'), may: mayFor(home) }])),
  told: { place: { name: '', address: '', latitude: 0, longitude: 0 }, hotline: '', notices: [] }, batch: { name: '', days: [], windows: [], way: [], reviewHours: 24 }, crew: [], edit: null, tell: {}, dueAt: Date.UTC(2100, 0, 1),
});
/** `1-1-101` …: a hundred homes a building. */
export const homesNamed = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `${1 + Math.floor(i / 100)}-${1 + (Math.floor(i / 50) % 2)}-${101 + (i % 50)}`);
/** Six slots a day. */
export const slotsNamed = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `03${String(1 + Math.floor(i / 6)).padStart(2, '0')}-${['0900', '1000', '1100', '1400', '1500', '1600'][i % 6]}`);
