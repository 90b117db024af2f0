import type { Chance } from './chance';
import { ledgerOf, owner, phoneOf, slotOf, type Command, type Request, type Setting } from './asking';
import type { Person } from './people';
import { communityId, idNumber, noticeId } from './world';

const file = (homeId: string, name: string): string => `cloud://test.files/homes/${homeId.slice('home_'.length)}/material/photo-${name}.jpg`;
const record = (me: Person) => ({ ownerNo: me.ownerNo, idKind: 'id-card', idNumber, phone: me.phone, mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true });

export const book = (me: Person, homeId: string, setting: Setting, chance: Chance): Request => {
  const from = chance.often(0.9) ? phoneOf(setting, me).held : null, to = slotOf(setting, chance), ledgerId = ledgerOf(setting.world, homeId);
  return from ? owner('booking.reschedule', homeId, { ledgerId, from, to, changeLimit: setting.world.batches[0]!.changeLimit, line: chance.often(0.5) }) : owner('booking.reserve', homeId, { ledgerId, slotId: to, asks: setting.world.batches[0]!.asks });
};
const inLine = (action: string, me: Person, setting: Setting, more: object): Request => owner(action, me.homeId, { ledgerId: ledgerOf(setting.world, me.homeId), ...more });

/** Somebody told that they cannot book yet seldom tries. */
const mayBook = (me: Person, setting: Setting, chance: Chance): boolean => !phoneOf(setting, me).isShut || chance.often(0.1);

/** Everything an owner may do, and how often they think of it. */
export const ownerCommands = {
  look: { role: 'owner', weight: 14, ask: (me) => owner('booking.open', me.homeId) },
  book: { role: 'owner', weight: 34, ask: (me, setting, chance) => (mayBook(me, setting, chance) && (!phoneOf(setting, me).wait || chance.often(0.4)) ? book(me, me.homeId, setting, chance) : owner('booking.open', me.homeId)) },
  cancel: { role: 'owner', weight: 12, ask: (me, setting, chance) => { const from = phoneOf(setting, me).held; return from ? inLine('booking.cancel', me, setting, { from, line: chance.often(0.5) }) : null; } },
  wait: { role: 'owner', weight: 12, ask: (me, setting, chance) => (mayBook(me, setting, chance) ? inLine('booking.wait', me, setting, { slotId: slotOf(setting, chance) }) : null) },
  leave: { role: 'owner', weight: 4, ask: (me, setting) => { const slotId = phoneOf(setting, me).wait; return slotId ? inLine('booking.leave', me, setting, { slotId }) : null; } },
  accept: { role: 'owner', weight: 12, ask: (me, setting) => { const { offer, held } = phoneOf(setting, me); return offer ? inLine('booking.accept', me, setting, { slotId: offer, from: held }) : null; } },
  decline: { role: 'owner', weight: 4, ask: (me, setting) => { const slotId = phoneOf(setting, me).offer; return slotId ? inLine('booking.decline', me, setting, { slotId }) : null; } },
  home: { role: 'owner', weight: 2, ask: (me) => owner('home.open', me.homeId) },
  inbox: { role: 'owner', weight: 2, ask: (me) => owner('home.inbox', me.homeId) },
  notice: { role: 'owner', weight: 2, ask: (me) => owner('home.readNotice', me.homeId, { noticeId }) },
  bind: { role: 'owner', weight: 3, ask: (me, _setting, chance) => ({ unit: 'owner', action: 'session.bind', homeId: me.homeId, data: { communityId, phoneCode: `phone:${me.phone}`, idTail: chance.often(0.9) ? '1218' : '0000' } }) },
  attach: { role: 'owner', weight: 2, ask: (me) => owner('registration.attach', me.homeId, { materials: ['id-card', 'contract'].map((code) => ({ code, files: [file(me.homeId, code)] })) }) },
  submit: { role: 'owner', weight: 2, ask: (me) => owner('registration.submit', me.homeId, { record: record(me) }) },
  pass: { role: 'owner', weight: 1, ask: (me) => owner('pass.open', me.homeId) },
} satisfies Readonly<Record<string, Command>>;
