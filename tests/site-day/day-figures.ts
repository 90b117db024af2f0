import type { Figure } from '../../bench/figure';
import { heardOf } from './check-day';
import type { DayOnCloud } from './site-on-localcloud';

/** What the day came to, a line each; what must not happen has the budget 0. */
export function dayFigures({ day, cases, faults, seconds, photos }: DayOnCloud): readonly Figure[] {
  const heard = heardOf(day), outcome = (name: string): number => heard.filter((one) => one.outcome === name).length, listed = (state: string): number => day.listed.filter((one) => one.state === state).length, items = heard.filter(({ outcome: told }) => told !== '').length;
  const count = (name: string, value: number, budget: number | null = null): Figure => ({ name: `day on site: ${name}`, value, unit: 'items', budget });
  return [
    count('households', cases.length), count('phones', day.phones.length), count('phones lost', day.lost.size), { name: 'day on site: time without signal', value: day.silent, unit: 'ratio', budget: null },
    count('codes scanned without signal', day.scans.offline), count('of them let in', day.scans.good), count('apps closed meanwhile', day.restarts),
    count('things done without signal', items), count('applied', outcome('applied')), count('the same as another phone’s', outcome('same')), count('conflicts told', outcome('conflict')), count('quarantined', outcome('quarantine')),
    count('conflicts listed', listed('conflict')), count('quarantined, listed', listed('quarantine')), count('waiting, listed', listed('waiting')),
    count('done on lost phones and never heard of', day.phones.filter(({ openid }) => day.lost.has(openid)).reduce((sum, phone) => sum + phone.deeds.filter(({ id }) => !phone.resultOf(id)).length, 0)),
    count('calls that handed in', day.syncs), count('answers lost on the way', day.unheard), count('defects reported', day.reports.length), count('photos kept', photos),
    count('key sets issued', cases.filter(({ keys }) => keys?.signedAt).length), count('key sets not issued once', faults.filter((one) => one.includes('keys') || one.includes('set ')).length, 0), count('broken promises', faults.length, 0),
    { name: 'day on site: the whole day', value: seconds, unit: 's', budget: 120 },
  ];
}
