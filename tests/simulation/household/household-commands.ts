import type { BillView } from '@contract/bill';
import type { PaperView } from '@contract/papers';
import type { LetterView, PeopleView } from '@contract/people';
import type { RegistrationView } from '@contract/registration';
import { addDays, dayOf } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { someStrokes } from '@domain/testing/a-key-issue';
import { documents, homeOf, owner, seen, type Command, type Request, type Setting } from '../asking';
import type { Chance } from '../chance';
import { book } from '../owner-commands';
import { scratch } from './next-of-household';
import type { Person } from '../people';
import { communityId, idNumber } from '../world';

const PAPERS = ['residence-agreement', 'owners-covenant', 'handover-sheet'] as const;
type Ask = Command['ask'];
/** Where somebody acts who has no home of their own: where they were let in, or where they only believe it. */
const actsIn = (setting: Setting, me: Person, chance: Chance): string => {
  if (me.homeId) return me.homeId;
  const known = seen<{ readonly homes: readonly { readonly homeId: string }[] }>(setting, me, me.role === 'buyer' ? 'session.bind' : 'people.takeOn', '')?.homes ?? [];
  return known.length && chance.often(0.9) ? chance.one(known).homeId : chance.often(0.2) ? homeOf(setting, chance) : '';
};
const at = (make: (homeId: string, me: Person, setting: Setting, chance: Chance) => Request | null): Ask => (me, setting, chance) => { const homeId = actsIn(setting, me, chance); return homeId ? make(homeId, me, setting, chance) : null; };

/** What these phones showed of the papers, however long ago; sometimes they look again first. */
export const unsigned = (setting: Setting, me: Person, homeId: string): readonly PaperView[] => (seen<{ readonly papers: readonly PaperView[] }>(setting, me, 'papers.open', homeId)?.papers ?? []).filter(({ signers }) => signers.some(({ isYou, at: signedAt }) => isYou && signedAt === null));
const openPapers = (homeId: string, chance: Chance): Request => owner('papers.open', homeId, { papers: chance.often(0.5) ? [chance.one(PAPERS)] : ['residence-agreement', 'handover-sheet'] });
export const signing = (papers: readonly PaperView[], chance: Chance): Record<string, unknown> => ({ papers: papers.map(({ code, digest }) => ({ paper: code, digest, seconds: chance.between(20, 300) })), strokes: someStrokes, device: 'phone', ...(papers.length > 1 ? { oneHand: true } : {}) });

const sign = at((homeId, me, setting, chance) => { const some = unsigned(setting, me, homeId); return some.length ? owner('papers.sign', homeId, signing(chance.often(0.6) ? [chance.one(some)] : some, chance)) : openPapers(homeId, chance); });
const onePaper = (action: string): Ask => at((homeId, _me, _setting, chance) => owner(action, homeId, { paper: chance.one(PAPERS) }));
const decline = at((homeId, me, setting, chance) => { const some = unsigned(setting, me, homeId); return some.length ? owner('papers.decline', homeId, { paper: chance.one(some).code, digest: chance.one(some).digest, reason: '条款不清楚' }) : openPapers(homeId, chance); });
const pay = at((homeId, me, setting, chance) => { const bill = seen<BillView>(setting, me, 'bill.open', homeId); return bill?.dueFen ? owner('bill.pay', homeId, { fen: bill.dueFen - (chance.often(0.05) ? 100 : 0) }) : owner('bill.open', homeId); });
const bill = at((homeId) => owner('bill.open', homeId));
const settle = at((homeId) => owner('bill.settle', homeId));
const receipt = at((homeId, me, setting, chance) => { const { payments = [] } = seen<BillView>(setting, me, 'bill.open', homeId) ?? {}; return payments.length ? documents('bill.receipt', homeId, { paper: chance.one(payments).receipt }) : null; });
const keys = at((homeId, _me, { world }) => owner('keys.accept', homeId, { counts: expectedCounts(world.batches[0]!.keys), strokes: someStrokes, device: 'phone' }));
const report = at((homeId) => owner('defects.report', homeId, { defects: [scratch] }));

/** A letter of authority: for an hour of today, for tomorrow, or for days; some steps, some papers. */
function terms({ world, now }: Setting, chance: Chance): Record<string, unknown> {
  const whom = chance.one(world.people.filter(({ role }) => role === 'proxy')), scopes = ['register', 'book', 'sign', 'pay', 'visit', 'keys'].filter(() => chance.often(0.5)), from = addDays(dayOf(now), chance.often(0.8) ? 0 : 1);
  return { name: whom.openid, phone: whom.phone, idNumber, scopes: scopes.length ? scopes : ['visit'], papers: scopes.includes('sign') ? (chance.often(0.5) ? ['residence-agreement', 'handover-sheet'] : ['residence-agreement']) : [], from, to: addDays(from, chance.often(0.6) ? 0 : 5) };
}
const given = (setting: Setting, me: Person) => seen<LetterView & { readonly terms: unknown }>(setting, me, 'people.draft', me.homeId);
const amended = (record: RegistrationView['record'], chance: Chance): RegistrationView['record'] => chance.one<() => RegistrationView['record']>([() => ({ ...record, mailAddress: `文一西路 ${chance.below(900)} 号` }), () => ({ ...record, correction: `面积应为 ${chance.below(90)}` }), () => ({ ...record, emergencyName: `家人${chance.below(9)}` })])();

/** What households do beside taking places: owners, whoever acts for them, whoever bought a home. */
export const householdCommands = {
  bill: { role: 'owner', weight: 6, ask: bill }, pay: { role: 'owner', weight: 10, ask: pay }, settle: { role: 'owner', weight: 3, ask: settle }, receipt: { role: 'owner', weight: 1, ask: receipt },
  choose: { role: 'owner', weight: 3, ask: at((homeId, _me, _setting, chance) => owner('bill.choose', homeId, { codes: chance.often(0.6) ? ['parking'] : [] })) },
  papers: { role: 'owner', weight: 5, ask: at((homeId, _me, _setting, chance) => openPapers(homeId, chance)) }, sign: { role: 'owner', weight: 14, ask: sign }, decline: { role: 'owner', weight: 2, ask: decline },
  takeBack: { role: 'owner', weight: 4, ask: onePaper('papers.withdraw') }, takeUp: { role: 'owner', weight: 3, ask: onePaper('papers.takeUp') }, signedFile: { role: 'owner', weight: 1, ask: at((homeId, _me, _setting, chance) => documents('papers.file', homeId, { paper: chance.one(PAPERS) })) },
  letter: { role: 'owner', weight: 12, ask: (me, setting, chance) => owner('people.draft', me.homeId, { terms: terms(setting, chance) }) },
  grant: { role: 'owner', weight: 5, ask: (me, setting) => { const letter = given(setting, me); return letter ? owner('people.grant', me.homeId, { terms: letter.terms, digest: letter.digest, strokes: someStrokes, device: 'phone', seconds: 30 }) : null; } },
  people: { role: 'owner', weight: 3, ask: at((homeId) => owner('people.open', homeId)) },
  end: { role: 'owner', weight: 6, ask: at((homeId, me, setting, chance) => { const live = (seen<PeopleView>(setting, me, 'people.open', homeId)?.proxies ?? []).filter(({ state }) => state !== 'revoked'); return live.length ? owner('people.end', homeId, { kind: 'proxy', no: chance.one(live).no }) : owner('people.open', homeId); }) },
  keysAccept: { role: 'owner', weight: 12, ask: keys }, report: { role: 'owner', weight: 7, ask: report },
  archive: { role: 'owner', weight: 2, ask: at((homeId) => documents('archive.open', homeId)) },
  privacy: { role: 'owner', weight: 1, ask: at((homeId) => owner('privacy.open', homeId)) }, consent: { role: 'owner', weight: 1, ask: at((homeId) => owner('privacy.consent', homeId, { purposes: ['identity'], device: 'phone' })) },
  withdraw: { role: 'owner', weight: 1.5, ask: at((homeId) => owner('privacy.withdraw', homeId, { purpose: 'identity' })) }, forget: { role: 'owner', weight: 1, ask: at((homeId, _me, _setting, chance) => owner('privacy.request', homeId, { isAsked: chance.often(0.7) })) },
  copy: { role: 'owner', weight: 1, ask: at((homeId, _me, _setting, chance) => documents('privacy.export', homeId, { format: chance.one(['pdf', 'zip']) })) },
  record: { role: 'owner', weight: 2, ask: at((homeId) => owner('registration.open', homeId)) },
  amend: { role: 'owner', weight: 4, ask: at((homeId, me, setting, chance) => { const view = seen<RegistrationView>(setting, me, 'registration.open', homeId); return view?.state === 'accepted' ? owner('registration.amend', homeId, { record: amended(view.record, chance) }) : owner('registration.open', homeId); }) },
  askToBind: { role: 'owner', weight: 1, ask: (me, setting, chance) => askToBind(me, chance.often(0.8) ? me.homeId : homeOf(setting, chance)) },
  bindByCode: { role: 'owner', weight: 2, ask: (me, setting, chance) => { const codes = invitesOf(setting); return codes.length ? { unit: 'owner', action: 'session.bind', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}`, invite: chance.one(codes) } } : null; } },

  takeOn: { role: 'proxy', weight: 16, ask: (me, setting, chance) => (isTold(setting, 'people.grant', chance) ? { unit: 'owner', action: 'people.takeOn', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}` } } : null) },
  acting: { role: 'proxy', weight: 5, ask: at((homeId) => owner('people.acting', homeId)) },
  proxyBooks: { role: 'proxy', weight: 5, ask: at((homeId, me, setting, chance) => book(me, homeId, setting, chance)) },
  proxySigns: { role: 'proxy', weight: 14, ask: sign }, proxyBill: { role: 'proxy', weight: 4, ask: bill }, proxyPays: { role: 'proxy', weight: 6, ask: pay }, proxySettles: { role: 'proxy', weight: 2, ask: settle },
  proxyKeys: { role: 'proxy', weight: 4, ask: keys }, proxyReports: { role: 'proxy', weight: 2, ask: report }, proxyRecord: { role: 'proxy', weight: 3, ask: at((homeId) => owner('registration.open', homeId)) }, proxyPeople: { role: 'proxy', weight: 1, ask: at((homeId) => owner('people.open', homeId)) },

  buyerBinds: { role: 'buyer', weight: 10, ask: (me, setting, chance) => (isTold(setting, 'people.transfer', chance) ? { unit: 'owner', action: 'session.bind', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}`, idTail: chance.often(0.95) ? '1218' : '0000' } } : null) },
  buyerHome: { role: 'buyer', weight: 4, ask: at((homeId) => owner('home.open', homeId)) }, buyerBill: { role: 'buyer', weight: 3, ask: bill }, buyerPapers: { role: 'buyer', weight: 3, ask: sign }, buyerPeople: { role: 'buyer', weight: 2, ask: at((homeId) => owner('people.open', homeId)) },
  buyerAsks: { role: 'buyer', weight: 1, ask: (me, setting, chance) => askToBind(me, homeOf(setting, chance)) },
} satisfies Readonly<Record<string, Command>>;

/** Nobody proves a phone that nobody named: somebody told them, or they only try. */
const isTold = ({ phones, world }: Setting, action: string, chance: Chance): boolean => (action === 'people.grant' && world.letters.length > 0) || [...phones.values()].some((phone) => [...phone.seen.keys()].some((question) => question.startsWith(`${action} `))) || chance.often(0.05);
const askToBind = (me: Person, homeId: string): Request => { const [building, unit, room] = (homeId.split('_')[2] ?? '').split('-'); return { unit: 'owner', action: 'binding.ask', homeId: '', data: { communityId, building, unit, room, name: me.openid, phoneCode: `phone:${me.phone}`, why: 'new-phone', words: '', photo: null } }; };
/** Codes the desk told somebody over the telephone; whoever overheard them knows them too. */
export const invitesOf = ({ world, phones }: Setting): readonly string[] => world.people.filter(({ role }) => role === 'desk').flatMap(({ openid }) => [...(phones.get(openid)?.seen ?? [])].flatMap(([question, answer]) => (question.startsWith('binding.invite ') ? [(answer as { readonly code: string }).code] : [])));
