import type { DeskBill } from '@contract/bill';
import type { MoneyDayView } from '@contract/finance';
import type { ReviewRow } from '@contract/review';
import type { RefundRow } from '@contract/finance';
import { addDays, dayOf } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { documents, homeOf, manager, owner, seen, staff, type Command, type Request, type Setting } from '../asking';
import type { Chance } from '../chance';
import type { Person } from '../people';
import { communityId, idNumber } from '../world';
import { signing, unsigned } from './household-commands';

const deskBill = (homeId: string): Request => staff('bill.desk', homeId), someDay = ({ now }: Setting, chance: Chance): string => addDays(dayOf(now), chance.often(0.6) ? -1 : 0);
const all = (action: string, more: object = {}): Request => ({ unit: 'staff', action, homeId: '', data: { communityId, ...more } });
/** The desk's slips come in order; now and then somebody reads a number wrong. */
const slipOf = (chance: Chance): string => String(chance.below(60)).padStart(4, '0');

type Ask = Command['ask'];
const known = (setting: Setting, me: Person, chance: Chance): { readonly homeId: string; readonly bill: DeskBill | undefined } => { const homeId = homeOf(setting, chance); return { homeId, bill: seen<DeskBill>(setting, me, 'bill.desk', homeId) }; };
const take: Ask = (me, setting, chance) => {
  const { homeId, bill } = known(setting, me, chance);
  return bill?.dueFen ? staff('bill.take', homeId, { how: chance.one(['cash', 'card']), slip: slipOf(chance), fen: chance.often(0.6) ? bill.dueFen : chance.between(1, bill.dueFen) }) : deskBill(homeId);
};
const askRefund: Ask = (me, setting, chance) => {
  const { homeId, bill } = known(setting, me, chance), some = bill?.payments.filter(({ refundableFen }) => refundableFen > 0 || chance.often(0.3)) ?? [], one = some.length ? chance.one(some) : null, most = one?.refundableFen || one?.fen || 0;
  return one ? staff('bill.askRefund', homeId, { receipt: one.receipt, fen: chance.often(0.5) ? most : chance.between(1, most), purpose: chance.one(['deposit', 'charge']), why: '业主申请退还' }) : deskBill(homeId);
};
const refundsNow: Request = all('finance.refunds');
const decide: Ask = (me, setting, chance) => { const { rows = [] } = seen<{ readonly rows: readonly RefundRow[] }>(setting, me, 'finance.refunds', '') ?? {}, open = rows.filter(({ state }) => state === 'asked'), one = open.length ? chance.one(open) : null; return one ? staff('finance.decide', one.homeId, { no: one.no, agrees: chance.often(0.85), because: '金额不符' }) : refundsNow; };
const payOut: Ask = (me, setting, chance) => { const { rows = [] } = seen<{ readonly rows: readonly RefundRow[] }>(setting, me, 'finance.refunds', '') ?? {}, owed = rows.filter(({ state }) => state === 'owed'), one = owed.length ? chance.one(owed) : null; return one ? staff('finance.payOut', one.homeId, { no: one.no, how: 'cash', slip: slipOf(chance) }) : refundsNow; };
const confirm: Ask = (me, setting, chance) => { const { homeId, bill } = known(setting, me, chance), open = bill?.payments.filter(({ isConfirmed }) => !isConfirmed) ?? []; return open.length ? staff('finance.confirm', homeId, { receipts: open.map(({ receipt }) => receipt) }) : deskBill(homeId); };
const reverse: Ask = (me, setting, chance) => { const { homeId, bill } = known(setting, me, chance), wrong = bill?.payments.filter(({ isReversible }) => isReversible) ?? []; return wrong.length ? staff('bill.reverse', homeId, { receipt: chance.one(wrong).receipt, why: '记错房屋' }) : deskBill(homeId); };
const closeDay: Ask = (me, setting, chance) => { const view = seen<MoneyDayView>(setting, me, 'finance.day', ''), day = someDay(setting, chance); return view && chance.often(0.8) ? all('finance.close', { day: view.day, digest: view.digest, note: '已核对' }) : all('finance.day', { day, skip: 0 }); };
const look = (action: string): Ask => (_me, setting, chance) => staff(action, homeOf(setting, chance), { person: { of: 'owner', no: 1 }, reason: 'visit', words: '' });
const settleChange: Ask = (me, setting, chance) => {
  const rows = (seen<{ readonly rows: readonly ReviewRow[] }>(setting, me, 'review.list', '')?.rows ?? []).filter(({ kind }) => kind !== 'first'), one = rows.length ? chance.one(rows) : null;
  return !one ? all('review.list') : one.kind === 'change' ? staff('review.settle', one.homeId, { since: one.since, isTaken: chance.often(0.6), words: '与合同不符' }) : staff('review.seen', one.homeId, { since: one.since });
};
const asks = (setting: Setting, me: Person) => seen<{ readonly rows: readonly { readonly askId: string }[] }>(setting, me, 'binding.list', '')?.rows ?? [];
const decideAsk = (askId: string, chance: Chance): Request => ({ unit: 'staff', homeId: '', ...(chance.often(0.7) ? { action: 'binding.accept', data: { askId, ownerNo: chance.often(0.8) ? 1 : 2 } } : { action: 'binding.refuse', data: { askId, reason: 'papers' } }) });
const transfer: Ask = (_me, setting, chance) => {
  const homeId = homeOf(setting, chance), buyers = setting.world.people.filter(({ role }) => role === 'buyer').filter(() => chance.often(0.6));
  return buyers.length ? { unit: 'manager', action: 'people.transfer', homeId, data: { homeId, confirm: homeId.split('_')[2], reason: '二手房过户', owners: buyers.map(({ openid, phone }) => ({ name: openid, phone, idNumber })) } } : null;
};
const countersign: Ask = (me, setting, chance) => { const homeId = homeOf(setting, chance), some = unsigned(setting, me, homeId); return some.length ? staff('papers.sign', homeId, signing([chance.one(some)], chance)) : staff('papers.open', homeId, { papers: ['residence-agreement', 'handover-sheet'] }); };

/** Money at the desk and in the office, whoever signs for the company, whoever keeps the keys, and those who try what is not theirs. */
export const officeCommands = {
  deskBill: { role: 'desk', weight: 4, ask: (_me, setting, chance) => deskBill(homeOf(setting, chance)) }, take: { role: 'desk', weight: 12, ask: take }, deskRefund: { role: 'desk', weight: 4, ask: askRefund },
  invite: { role: 'desk', weight: 2, ask: (_me, setting, chance) => staff('binding.invite', homeOf(setting, chance), { ownerNo: 1 }) }, revoke: { role: 'desk', weight: 1, ask: (_me, setting, chance) => staff('binding.revoke', homeOf(setting, chance), { ownerNo: 1 }) },
  phone: { role: 'desk', weight: 2, ask: look('privacy.phone') }, renew: { role: 'desk', weight: 1, ask: (_me, setting, chance) => documents('archive.renew', homeOf(setting, chance)) },

  bills: { role: 'finance', weight: 4, ask: (_me, setting, chance) => deskBill(homeOf(setting, chance)) }, confirmMoney: { role: 'finance', weight: 8, ask: confirm }, refunds: { role: 'finance', weight: 3, ask: () => refundsNow }, decide: { role: 'finance', weight: 9, ask: decide },
  payOut: { role: 'finance', weight: 5, ask: payOut }, reverse: { role: 'finance', weight: 3, ask: reverse }, financeTakes: { role: 'finance', weight: 4, ask: take }, financeRefunds: { role: 'finance', weight: 5, ask: askRefund },
  checkDay: { role: 'finance', weight: 4, ask: (_me, setting, chance) => all('finance.check', { day: someDay(setting, chance), skip: 0 }) }, closeDay: { role: 'finance', weight: 5, ask: closeDay },

  settleChange: { role: 'review', weight: 6, ask: settleChange }, asks: { role: 'review', weight: 2, ask: () => all('binding.list') }, identity: { role: 'review', weight: 1, ask: look('privacy.identity') },
  bindByHand: { role: 'review', weight: 3, ask: (me, setting, chance) => { const rows = asks(setting, me); return rows.length ? decideAsk(chance.one(rows).askId, chance) : all('binding.list'); } },
  countersign: { role: 'escort', weight: 10, ask: countersign }, explain: { role: 'escort', weight: 4, ask: (_me, setting, chance) => staff('papers.takeUp', homeOf(setting, chance), { paper: chance.one(['residence-agreement', 'handover-sheet']) }) },
  waiting: { role: 'escort', weight: 1, ask: () => all('papers.waiting', { skip: 0 }) }, companyTakesBack: { role: 'escort', weight: 2, ask: (_me, setting, chance) => staff('papers.withdraw', homeOf(setting, chance), { paper: chance.one(['residence-agreement', 'handover-sheet']) }) },
  takeOut: { role: 'keys', weight: 6, ask: (_me, setting, chance) => staff('keys.takeOut', homeOf(setting, chance)) }, count: { role: 'keys', weight: 12, ask: (_me, setting, chance) => staff('keys.count', homeOf(setting, chance), { counts: expectedCounts(setting.world.batches[0]!.keys) }) },
  transfer: { role: 'manager', weight: 6, ask: transfer }, audit: { role: 'manager', weight: 2, ask: () => manager('privacy.verify', { communityId, from: 1, head: '' }) },

  /** Somebody without any business here; the crew where it is not their duty. */
  pryOnHomes: { role: 'stranger', weight: 3, ask: (me, setting, chance) => {
    const homeId = homeOf(setting, chance);
    return chance.one([() => owner('bill.open', homeId), () => owner('papers.open', homeId, { papers: ['residence-agreement'] }), () => owner('people.open', homeId), () => owner('people.acting', homeId), () => owner('registration.open', homeId), () => documents('archive.open', homeId), () => documents('privacy.export', homeId, { format: 'pdf' }),
      () => owner('bill.pay', homeId, { fen: 100 }), () => owner('keys.accept', homeId, { counts: expectedCounts(setting.world.batches[0]!.keys), strokes: '100,120 260,300 420,180', device: '' }), (): Request => ({ unit: 'owner', action: 'people.takeOn', homeId: '', data: { communityId, phoneCode: `phone:${me.phone}` } })])();
  } },
  overstep: { role: 'desk', weight: 2, ask: (_me, setting, chance) => { const homeId = homeOf(setting, chance); return chance.one([staff('finance.confirm', homeId, { receipts: ['SJ20260314-D001'] }), staff('keys.takeOut', homeId), staff('privacy.identity', homeId, { person: { of: 'owner', no: 1 }, reason: 'visit', words: '' }), all('finance.refunds')]); } },
} satisfies Readonly<Record<string, Command>>;
