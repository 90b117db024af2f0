import type { HeldRow } from '@contract/offline';
import { expectedCounts } from '@domain/keys/key-issue';
import { someStrokes } from '@domain/testing/a-key-issue';
import { homeOf, manager, owner, seen, staff, type Command, type Request, type Setting } from '../asking';
import type { Chance } from '../chance';
import { signing, unsigned } from '../household/household-commands';
import { scratch } from '../household/next-of-household';
import type { Person } from '../people';
import { communityId } from '../world';

const sheet = (me: Person, setting: Setting, homeId: string, chance: Chance): Request => {
  const some = unsigned(setting, me, homeId), ask = me.role === 'owner' ? owner : staff;
  return some.length && chance.often(0.8) ? ask('papers.sign', homeId, signing(some, chance)) : ask('papers.open', homeId, { papers: ['handover-sheet'] });
};
const decide = (me: Person, setting: Setting, chance: Chance): Request => {
  const rows = seen<{ readonly rows: readonly HeldRow[] }>(setting, me, 'offline.held', '')?.rows ?? [], left = rows.filter(({ state }) => state === 'quarantine'), some = left.length && chance.often(0.6) ? left : rows, one = some.length ? chance.one(some) : null;
  return one && chance.often(0.7) ? manager('offline.decide', { communityId, item: one.id, applies: chance.often(0.75), reason: '现场核对过' }) : manager('offline.held', { communityId });
};

/** Those with signal while others are in the basement: owners, whoever signs for the company, the manager, and somebody who found a phone. */
export const siteCommands: Readonly<Record<string, Command>> = {
  sheet: { role: 'owner', weight: 14, ask: (me, setting, chance) => sheet(me, setting, me.homeId, chance) },
  accept: { role: 'owner', weight: 8, ask: (me, { world }) => owner('keys.accept', me.homeId, { counts: expectedCounts(world.batches[0]!.keys), strokes: someStrokes, device: 'phone' }) },
  scratch: { role: 'owner', weight: 5, ask: (me) => owner('defects.report', me.homeId, { defects: [scratch] }) },
  countersign: { role: 'escort', weight: 10, ask: (me, setting, chance) => sheet(me, setting, homeOf(setting, chance), chance) },
  decide: { role: 'manager', weight: 12, ask: decide },
  dismiss: { role: 'manager', weight: 1.2, ask: (_me, _setting, chance) => manager('setup.dismiss', { communityId, id: `mem_site-${chance.one([3, 4])}` }) },
  pry: { role: 'stranger', weight: 1, ask: (_me, setting, chance) => {
    const homeId = homeOf(setting, chance), item = { id: `site-found-${String(chance.below(1e6)).padStart(10, '0')}`, seq: 1 + chance.below(9), at: setting.now, name: 'keys.takeOut', input: { homeId } };
    return { unit: 'staff', action: chance.often(0.8) ? 'offline.sync' : 'offline.list', homeId: '', data: chance.often(0.8) ? { communityId, device: 'dev_site20123456789abcdef', day: '2026-03-14', ticket: '0'.repeat(32), items: [item] } : { communityId, device: 'dev_site20123456789abcdef', after: null } };
  } },
};
