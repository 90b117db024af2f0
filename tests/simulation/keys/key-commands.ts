import type { KeyHomeView } from '@contract/keys-store';
import { KEY_EVENTS } from '@domain/keys/key-care';
import { roomOf } from '@domain/keys/key-book';
import { expectedCounts, type Counts } from '@domain/keys/key-issue';
import { homeOf, seen, staff, type Command, type Request, type Setting } from '../asking';
import type { Chance } from '../chance';
import { householdCommands } from '../household/household-commands';
import { officeCommands } from '../household/office-commands';
import { communityId } from '../world';

const wholeOf = ({ world }: Setting): Counts => expectedCounts(world.batches[0]!.keys), BUILDING = '3';
/** A piece or two of a kind: what is lost, found, made. */
const pieces = (setting: Setting, chance: Chance): Counts => ({ [chance.one(Object.keys(wholeOf(setting)))]: chance.between(1, 2) });
const ofBuilding = (action: string, more: object): Request => ({ unit: 'staff', action, homeId: '', data: { communityId, building: BUILDING, ...more } });

/** A lot: whole sets of some homes, or pieces made since. */
function lot(setting: Setting, chance: Chance): Request {
  const whole = wholeOf(setting), isMade = chance.often(0.5), some = isMade ? [homeOf(setting, chance)] : setting.world.homes.filter(() => chance.often(0.4)), homes = [...new Set(some.length ? some : [homeOf(setting, chance)])];
  const rows = homes.map((homeId) => ({ home: roomOf(homeId).home, counts: isMade ? pieces(setting, chance) : chance.often(0.8) ? whole : { ...whole, door: 4 }, place: chance.often(0.5) ? `B-${chance.below(9)}` : '' }));
  return ofBuilding('keys.takeIn', { source: isMade ? 'made' : 'developer', from: '云溪置业', words: '', rows });
}
/** As it lies there, a piece fewer, or nothing at all: a cabinet that was broken into. */
const recounted = (setting: Setting, chance: Chance): Counts => { const whole = wholeOf(setting); return chance.often(0.4) ? whole : chance.often(0.5) ? { ...whole, door: chance.between(3, 6) } : Object.fromEntries(Object.keys(whole).map((code) => [code, 0])); };
const lost = (setting: Setting, homeId: string): readonly string[] => setting.world.people.filter(({ role }) => role === 'keys').flatMap((one) => (seen<KeyHomeView>(setting, one, 'keys.home', homeId)?.events ?? []).filter(({ what }) => what === 'lost').map(({ id }) => id));

type Ask = Command['ask'];
/** What happens at about the same time is mostly about one set. */
const at = (make: (homeId: string, setting: Setting, chance: Chance) => Request | null): Ask => (_me, setting, chance) => make(chance.often(0.6) ? setting.hot.homes[0]! : homeOf(setting, chance), setting, chance);

/** Keys from the developer to the owner and after: what arrives, what is lent, what goes out, what is lost and made again; sales meanwhile. */
export const keyCommands: Readonly<Record<string, Command>> = {
  takeIn: { role: 'keys', weight: 9, ask: (_me, setting, chance) => lot(setting, chance) },
  recount: { role: 'keys', weight: 12, ask: at((homeId, setting, chance) => staff('keys.recount', homeId, { counts: recounted(setting, chance), words: '盘点' })) },
  hang: { role: 'keys', weight: 2, ask: at((homeId, _setting, chance) => ofBuilding('keys.place', { homes: [roomOf(homeId).home], place: `C-${chance.below(9)}` })) },
  lend: { role: 'keys', weight: 9, ask: at((homeId) => staff('keys.lend', homeId, { to: '维修小李', words: '整改' })) },
  giveBack: { role: 'keys', weight: 9, ask: at((homeId) => staff('keys.giveBack', homeId)) },
  note: { role: 'keys', weight: 22, ask: at((homeId, setting, chance) => staff('keys.note', homeId, { what: chance.one(KEY_EVENTS), counts: pieces(setting, chance), words: '业主来电', fee: null })) },
  look: { role: 'keys', weight: 4, ask: at((homeId) => staff('keys.home', homeId)) },
  board: { role: 'keys', weight: 3, ask: () => ofBuilding('keys.board', {}) },
  cancel: { role: 'keys', weight: 4, ask: at((homeId, setting, chance) => { const ids = lost(setting, homeId); return ids.length ? staff('keys.cancel', homeId, { id: chance.one(ids) }) : staff('keys.home', homeId); }) },
  putBack: { role: 'keys', weight: 10, ask: at((homeId) => staff('keys.putBack', homeId, { words: '业主未到' })) },
  takeOut: { role: 'keys', weight: 22, ask: at((homeId) => staff('keys.takeOut', homeId)) }, count: { role: 'keys', weight: 14, ask: at((homeId, setting) => staff('keys.count', homeId, { counts: wholeOf(setting) })) },
  transfer: { ...officeCommands.transfer, weight: 3 },
  accept: { ...householdCommands.keysAccept, weight: 20 }, buyerBinds: householdCommands.buyerBinds, buyerHome: householdCommands.buyerHome,
  overstep: { role: 'desk', weight: 2, ask: at((homeId, setting, chance) => chance.one([lot(setting, chance), staff('keys.lend', homeId, { to: '小何', words: '看房' }), staff('keys.note', homeId, { what: 'lost', counts: { door: 1 }, words: '丢失', fee: null }), staff('keys.recount', homeId, { counts: {}, words: '盘点' })])) },
};
