import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import type { Day } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { valueOf } from './client';
import type { Crew, Household } from './living-town';
import { COMMUNITY } from './people';

const communityId = COMMUNITY, HOOKS = 30;
const roomOf = (homeId: string): string => homeId.split('_')[2]?.split('-').slice(1).join('-') ?? '';
const buildingOf = (homeId: string): string => homeId.split('_')[2]?.split('-')[0] ?? '';

/** The developer hands the sets over, building by building: hung on the cabinet's hooks, one with a door key too few, the last three still to come. `households`: theirs are whole. */
export async function takeInKeys({ staff }: Crew, buildings: readonly string[], households: readonly { readonly homeId: string }[]): Promise<void> {
  for (const building of buildings) {
    const { kinds, homes } = valueOf(await staff.ask('staff', 'keys.board', { communityId, building })), whole = expectedCounts(kinds);
    const theirs = new Set(households.filter(({ homeId }) => buildingOf(homeId) === building).map(({ homeId }) => roomOf(homeId))), others = homes.filter(({ home }) => !theirs.has(home)).map(({ home }) => home);
    const later = new Set(others.slice(-3)), [short] = others;
    const rows = homes.filter(({ home }) => !later.has(home)).map(({ home }, at) => ({ home, counts: home === short ? { ...whole, door: (whole.door ?? 1) - 1 } : whole, place: `${building} 栋柜 ${String.fromCharCode(65 + Math.floor(at / HOOKS))}-${String((at % HOOKS) + 1).padStart(2, '0')}` }));
    valueOf(await staff.ask('staff', 'keys.takeIn', { communityId, building, source: 'developer', from: '云溪置业 许经理', words: '按楼栋封袋移交', rows }));
  }
}

/** What became of some: a set lent to a plumber until this evening, a card lost, and the first word on what is tried in use. */
export async function useKeys({ staff }: Crew, { booked, settled, today }: { readonly booked: readonly Household[]; readonly settled: readonly Household[]; readonly today: Day }): Promise<void> {
  const lent = booked.at(-1), [, loser, trier] = settled;
  if (!lent || !loser || !trier) return;
  valueOf(await staff.ask('staff', 'keys.lend', { homeId: lent.homeId as never, to: '安达水电 何师傅', words: '换入户总阀', until: today }));
  valueOf(await staff.ask('staff', 'keys.note', { homeId: loser.homeId as never, what: 'lost', counts: { 'unit-card': 1 }, words: '业主报失，怕被人拾到', fee: null }));
  const { form } = valueOf(await trier.who.ask('owner', 'inspection.open', { homeId: trier.homeId as never })), tried = (form.length ? form : formFor('三室两厅')).flatMap((room) => room.items.filter(({ trialDays }) => trialDays).map((item) => markKey(room.code, item.code)));
  const [first] = tried;
  if (first) valueOf(await trier.who.ask('owner', 'inspection.tryOut', { homeId: trier.homeId as never, marks: { [first]: 'ok' } }));
}
