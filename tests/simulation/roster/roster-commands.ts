import type { PeopleView } from '@contract/people';
import type { RosterPreview } from '@contract/roster';
import { addDays, dayOf } from '@domain/kernel/calendar';
import { LEASE_CLAUSES } from '@domain/people/tenant';
import { manager, owner, seen, type Command, type Request, type Setting } from '../asking';
import type { Chance } from '../chance';
import { crewCommands } from '../crew-commands';
import { householdCommands } from '../household/household-commands';
import { officeCommands } from '../household/office-commands';
import { ownerCommands } from '../owner-commands';
import { communityId, idNumber } from '../world';
import type { RosterWorld } from './roster-world';

const looked = ({ world, phones }: Setting): readonly string[] => world.people.filter(({ role }) => role === 'manager').flatMap(({ openid }) => [...(phones.get(openid)?.seen ?? [])].flatMap(([question, answer]) => (question === 'roster.preview ' ? [(answer as RosterPreview).importId] : question === 'roster.last ' ? [(answer as { readonly last: { readonly importId: string } | null }).last?.importId ?? ''] : []))).filter(Boolean);
const preview = (setting: Setting, chance: Chance): Request => manager('roster.preview', { communityId, fileId: chance.one((setting.world as RosterWorld).lists).fileId, name: '名册.csv', mapping: null });
const someImport = (action: 'roster.commit' | 'roster.undo', setting: Setting, chance: Chance): Request => { const ids = looked(setting); return ids.length ? manager(action, { communityId, importId: chance.one(ids) }) : preview(setting, chance); };
/** A lease of days: until today, until tomorrow, for a month. */
const tenant = (homeId: string, { world, now }: Setting, chance: Chance): Request => {
  const whom = chance.one(world.people.filter(({ role }) => role === 'proxy')), today = dayOf(now);
  return owner('people.addTenant', homeId, { name: whom.openid, phone: whom.phone, idNumber, from: addDays(today, -3), to: addDays(today, chance.one([0, 0, 1, 30])), rent: 'monthly', clauses: [...LEASE_CLAUSES], files: [`cloud://test.files/homes/${homeId.slice('home_'.length)}/material/lease-1.jpg`] });
};
const times = (all: Readonly<Record<string, Command>>, share: number): Readonly<Record<string, Command>> => Object.fromEntries(Object.entries(all).map(([kind, command]) => [kind, { ...command, weight: command.weight * share }]));
const { letter, grant, people, end, sign, papers, pay, bill, report, takeOn, acting, proxySigns, proxyBill, proxyBooks, proxyPays } = householdCommands, { book, cancel, look, bind, notice, attach, submit, wait, accept } = ownerCommands, { checkIn } = crewCommands;
const { settleChange, countersign } = officeCommands;
const live = (setting: Setting, me: { readonly openid: string }, homeId: string): readonly number[] => (seen<PeopleView>(setting, me as never, 'people.open', homeId)?.tenants ?? []).filter(({ state }) => state === 'live').map(({ no }) => no);

/** Lists of the developer's taken in, and taken back, while households bind, register, book, sign and let others act for them or live there. */
export const rosterCommands: Readonly<Record<string, Command>> = {
  preview: { role: 'manager', weight: 14, ask: (_me, setting, chance) => preview(setting, chance) }, commit: { role: 'manager', weight: 14, ask: (_me, setting, chance) => someImport('roster.commit', setting, chance) },
  undo: { role: 'manager', weight: 12, ask: (_me, setting, chance) => someImport('roster.undo', setting, chance) }, last: { role: 'manager', weight: 3, ask: () => manager('roster.last', { communityId }) },
  publish: { role: 'manager', weight: 1.2, ask: () => manager('batches.publish', { batchId: 'bat_yunxi_b' }) },
  ...times({ letter, grant }, 0.2), ...times({ people, end, sign, papers, pay, bill, report, amend: householdCommands.amend, record: householdCommands.record }, 0.6), ...times({ book, cancel, look, notice, attach, submit, wait, accept }, 0.6), bind: { ...bind, weight: 14 },
  tenant: { role: 'owner', weight: 20, ask: (me, setting, chance) => tenant(me.homeId, setting, chance) },
  tenantEnds: { role: 'owner', weight: 14, ask: (me, setting, chance) => { const some = live(setting, me, me.homeId); return some.length ? owner('people.end', me.homeId, { kind: 'tenant', no: chance.one(some) }) : owner('people.open', me.homeId); } },
  takeOn, acting: { ...acting, weight: 30 }, proxySigns, proxyBill, proxyBooks, proxyPays, guide: { role: 'proxy', weight: 3, ask: (me, setting, chance) => { const request = acting.ask(me, setting, chance); return request && { ...request, action: 'people.guide', data: { ...request.data, paper: 'welcome-guide' } }; } },
  newcomer: { role: 'buyer', weight: 10, ask: (me) => ({ unit: 'owner', action: 'session.bind', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}`, idTail: '1218' } }) }, newcomerHome: householdCommands.buyerHome, newcomerBill: householdCommands.buyerBill, newcomerPeople: householdCommands.buyerPeople,
  checkIn, settleChange, countersign: { ...countersign, weight: 5 },
};
