import { hmac } from '@cloud/kit/digest';
import { passHome, passKeyOf } from '@cloud/kit/pass-key';
import type { Unit } from '@contract/operation';
import { ledgerIdOf } from '@domain/kernel/ids';
import { passText } from '@domain/pass/pass';
import type { Vault } from '@cloud/platform/ports';
import type { Chance } from './chance';
import type { Person, Role } from './people';
import { communityId, idNumber, noticeId, type World } from './world';

export type Request = { readonly unit: Unit; readonly action: string; readonly data: Readonly<Record<string, unknown>>; /** The home it is about, '' for none. */ readonly homeId: string };
/** What a person's phone shows: as old as its last answer. */
export type Phone = { held: string | null };
export type Setting = { readonly world: World; readonly phones: ReadonlyMap<string, Phone>; readonly vault: Vault; readonly now: number; readonly slots: readonly string[]; /** What everybody wants at the moment. */ readonly hot: { readonly homes: readonly string[]; readonly slots: readonly string[] } };
type Command = { readonly role: Role; readonly weight: number; readonly ask: (me: Person, setting: Setting, chance: Chance) => Request | null };

const batchOf = ({ batches }: World, homeId: string) => batches.find(({ buildings }) => buildings.includes(homeId.split('_')[2]?.split('-')[0] ?? '')) ?? batches[0]!;
const ledgerOf = (world: World, homeId: string): string => ledgerIdOf(batchOf(world, homeId)._id);
const slotOf = ({ slots, hot }: Setting, chance: Chance): string => chance.one(chance.often(0.5) ? hot.slots : slots);
const homeOf = ({ world, hot }: Setting, chance: Chance): string => chance.one(chance.often(0.5) ? hot.homes : world.homes);
const owner = (action: string, homeId: string, more: object = {}): Request => ({ unit: 'owner', action, homeId, data: { homeId, ...more } });
const staff = (action: string, homeId: string, more: object = {}): Request => ({ unit: 'staff', action, homeId, data: { homeId, ...more } });
const manager = (action: string, data: Readonly<Record<string, unknown>>): Request => ({ unit: 'manager', action, homeId: '', data });
const held = ({ phones }: Setting, { openid }: Person): string | null => phones.get(openid)?.held ?? null;
const file = (homeId: string, name: string): string => `cloud://test.files/homes/${homeId.slice('home_'.length)}/material/photo-${name}.jpg`;

const book = (me: Person, homeId: string, setting: Setting, chance: Chance): Request => {
  const from = chance.often(0.9) ? held(setting, me) : null, to = slotOf(setting, chance), ledgerId = ledgerOf(setting.world, homeId);
  return from ? owner('booking.reschedule', homeId, { ledgerId, from, to, changeLimit: 6 }) : owner('booking.reserve', homeId, { ledgerId, slotId: to, asks: setting.world.batches[0]!.asks });
};
const seatedAt = (setting: Setting, chance: Chance): { readonly homeId: string; readonly slot: string } => {
  const homeId = homeOf(setting, chance), someone = chance.one(setting.world.people.filter((one) => one.role === 'owner' && one.homeId === homeId));
  return { homeId: someone.homeId, slot: held(setting, someone) ?? slotOf(setting, chance) };
};
const record = (me: Person) => ({ ownerNo: me.ownerNo, idKind: 'id-card', idNumber, phone: me.phone, mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true });

/** Everything somebody here may do, and how often they think of it. */
export const commands = {
  look: { role: 'owner', weight: 10, ask: (me) => owner('booking.open', me.homeId) },
  book: { role: 'owner', weight: 34, ask: (me, setting, chance) => book(me, me.homeId, setting, chance) },
  cancel: { role: 'owner', weight: 12, ask: (me, setting) => { const from = held(setting, me); return from ? owner('booking.cancel', me.homeId, { ledgerId: ledgerOf(setting.world, me.homeId), from }) : null; } },
  home: { role: 'owner', weight: 4, ask: (me) => owner('home.open', me.homeId) },
  inbox: { role: 'owner', weight: 3, ask: (me) => owner('home.inbox', me.homeId) },
  notice: { role: 'owner', weight: 4, ask: (me) => owner('home.readNotice', me.homeId, { noticeId }) },
  bind: { role: 'owner', weight: 4, ask: (me, _setting, chance) => ({ unit: 'owner', action: 'session.bind', homeId: me.homeId, data: { communityId, phoneCode: `phone:${me.phone}`, idTail: chance.often(0.9) ? '1218' : '0000' } }) },
  attach: { role: 'owner', weight: 5, ask: (me) => owner('registration.attach', me.homeId, { materials: ['id-card', 'contract'].map((code) => ({ code, files: [file(me.homeId, code)] })) }) },
  submit: { role: 'owner', weight: 6, ask: (me) => owner('registration.submit', me.homeId, { record: record(me) }) },
  pass: { role: 'owner', weight: 1, ask: (me) => owner('pass.open', me.homeId) },
  checkIn: { role: 'desk', weight: 14, ask: (_me, setting, chance) => { const { homeId, slot } = seatedAt(setting, chance); return staff('booking.checkIn', homeId, { ledgerId: ledgerOf(setting.world, homeId), slotId: slot }); } },
  scan: { role: 'desk', weight: 3, ask: (_me, setting, chance) => {
    const { homeId, slot } = seatedAt(setting, chance), skew = setting.world.people.find((one) => one.homeId === homeId)?.skew ?? 0;
    return { unit: 'staff', action: 'desk.scan', homeId, data: { communityId, code: passText(hmac, passKeyOf(setting.vault, homeId, slot), passHome(homeId), setting.now + skew) } };
  } },
  today: { role: 'desk', weight: 2, ask: () => ({ unit: 'staff', action: 'desk.today', homeId: '', data: { communityId } }) },
  household: { role: 'desk', weight: 2, ask: (_me, setting, chance) => staff('desk.household', homeOf(setting, chance)) },
  join: { role: 'desk', weight: 1, ask: (me) => ({ unit: 'owner', action: 'session.join', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}` } }) },
  review: { role: 'review', weight: 10, ask: (_me, setting, chance) => staff('review.accept', homeOf(setting, chance)) },
  sendBack: { role: 'review', weight: 3, ask: (_me, setting, chance) => staff('review.return', homeOf(setting, chance), { missing: [{ code: 'id-card', words: '反面' }] }) },
  reviews: { role: 'review', weight: 2, ask: () => ({ unit: 'staff', action: 'review.list', homeId: '', data: { communityId } }) },
  publish: { role: 'manager', weight: 4, ask: (_me, { world }, chance) => manager('batches.publish', { batchId: world.batches[chance.often(0.8) ? 1 : 0]!._id }) },
  overview: { role: 'manager', weight: 2, ask: () => manager('board.overview', { communityId }) },
  batches: { role: 'manager', weight: 1, ask: () => manager('batches.list', { communityId }) },
  announce: { role: 'manager', weight: 2, ask: () => manager('notices.publish', { batchId: 'bat_yunxi_a', draft: { title: '入伙通知', blocks: Object.fromEntries(['time', 'place', 'papers', 'procedure', 'services', 'faq'].map((code) => [code, '见附页'])) } }) },
  dismiss: { role: 'manager', weight: 1, ask: () => manager('setup.dismiss', { communityId, id: 'mem_desk-2' }) },
  hire: { role: 'manager', weight: 1, ask: () => manager('setup.hire', { communityId, name: '小何', phone: '13900000012', duties: ['desk'], isManager: false }) },
  pry: { role: 'stranger', weight: 1, ask: (me, setting, chance) => {
    const homeId = homeOf(setting, chance), { slot } = seatedAt(setting, chance), ledgerId = ledgerOf(setting.world, homeId);
    return chance.one([book(me, homeId, setting, chance), owner('booking.cancel', homeId, { ledgerId, from: slot }), staff('booking.checkIn', homeId, { ledgerId, slotId: slot }), owner('booking.open', homeId), owner('home.inbox', homeId), staff('review.accept', homeId), manager('batches.publish', { batchId: 'bat_yunxi_b' })]);
  } },
} satisfies Readonly<Record<string, Command>>;
export type Kind = keyof typeof commands;
export const commandsOf = (role: Role): Readonly<Partial<Record<Kind, number>>> => Object.fromEntries(Object.entries(commands).filter(([, command]) => command.role === role).map(([kind, { weight }]) => [kind, weight]));

/** What the phone makes of an answer. */
export function shown(phone: Phone, { action, data }: Request, answer: { readonly ok: boolean; readonly value?: unknown; readonly code?: string; readonly data?: unknown }): void {
  const value = (answer.ok ? answer.value : answer.data) as Readonly<Record<string, unknown>> | undefined;
  if (action === 'booking.open') phone.held = (value?.held as { readonly slot: string } | null | undefined)?.slot ?? null;
  else if (answer.ok && action === 'booking.reserve') phone.held = String(data.slotId);
  else if (answer.ok && action === 'booking.reschedule') phone.held = String(data.to);
  else if (answer.ok && action === 'booking.cancel') phone.held = null;
  else if (answer.code === 'SEAT_CHANGED') phone.held = (value?.slot as string | null | undefined) ?? null;
}
