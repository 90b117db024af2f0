import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, type Day } from '@domain/kernel/calendar';
import { withCheck } from '../demo-roster/people.mjs';
import { person, valueOf, type Person } from './client';
import { STROKES } from './household-way';
import type { Crew, Household } from './living-town';
import { COMMUNITY, people } from './people';

const communityId = COMMUNITY, DEVICE = '演示台', AGREEMENT = 'residence-agreement';
const LATE_SHEET = path.resolve(__dirname, '../../tests/fixtures/roster/messy/01-plain-utf8.csv');
type Groups = { readonly booked: readonly Household[]; readonly accepted: readonly Household[]; readonly settled: readonly Household[] };

/** What lies on everybody's desk: a proxy, a tenant, a guest, somebody nobody knows; papers half signed, declined and waiting; money to confirm and to give back; a file being taken in, an export and an assessment. */
export async function leaveLooseEnds(cloudUrl: string, crew: Crew, { booked, accepted, settled }: Groups, today: Day): Promise<void> {
  const [away, letting, unsure, inHand] = booked;
  if (!away || !letting || !unsure || !inHand) return;
  await Promise.all([appointProxy(cloudUrl, away, today), letOut(cloudUrl, letting, today), decline(unsure), askToBeBound(cloudUrl), handIn(crew, inHand), office(crew.manager, today)]);
  for (const household of booked.slice(4, 10)) await household.sign(household.who, 'owner', AGREEMENT);
  for (const household of booked.slice(6, 9)) await household.pay();
  const [former] = settled;
  if (former) await askRefund(crew.staff, former);
  const [asking] = accepted;
  if (asking) valueOf(await crew.staff.ask('staff', 'binding.invite', { homeId: asking.homeId as never, ownerNo: 1 }));
}

async function appointProxy(cloudUrl: string, { homeId, who }: Household, today: Day) {
  const terms = { name: '李晓代', phone: '13800990001', idNumber: withCheck('99000019910108121'), scopes: ['book', 'visit', 'sign'] as const, papers: ['handover-sheet'], from: today, to: addDays(today, 30) };
  const { digest } = valueOf(await who.ask('owner', 'people.draft', { homeId, terms: terms as never }));
  valueOf(await who.ask('owner', 'people.grant', { homeId, terms: terms as never, digest, strokes: STROKES, device: DEVICE, seconds: 75 }));
  const proxy = await person(cloudUrl, people.proxy.openid);
  valueOf(await proxy.ask('owner', 'people.takeOn', { communityId: communityId as never, phoneCode: await proxy.phoneCode('13800990001') }));
}

async function letOut(cloudUrl: string, { homeId, who, photo }: Household, today: Day) {
  valueOf(await who.ask('owner', 'people.addTenant', { homeId, name: '周小租', phone: '13800990002', idNumber: withCheck('99000019950612230'), from: addDays(today, 10), to: addDays(today, 375), rent: 'quarterly', clauses: ['move-in', 'rent', 'breach'], files: [await photo(who, 'contract', 'lease')] }));
  valueOf(await who.ask('owner', 'people.addGuest', { homeId, name: '林远', idNumber: withCheck('99000019880415351'), from: today, to: addDays(today, 13) }));
  const tenant = await person(cloudUrl, people.tenant.openid);
  valueOf(await tenant.ask('owner', 'people.takeOn', { communityId: communityId as never, phoneCode: await tenant.phoneCode('13800990002') }));
}

async function decline({ homeId, who }: Household) {
  const { papers: [paper] } = valueOf(await who.ask('owner', 'papers.open', { homeId, papers: [AGREEMENT] }));
  valueOf(await who.ask('owner', 'papers.decline', { homeId, paper: AGREEMENT, digest: paper?.digest ?? '', reason: '第九条装修押金没看明白，想先问清楚' }));
}

async function askToBeBound(cloudUrl: string) {
  const who = await person(cloudUrl, people.stranger.openid);
  valueOf(await who.ask('owner', 'binding.ask', { communityId: communityId as never, building: '2', unit: '2', room: '1105', name: '孙浩然', phoneCode: await who.phoneCode('13800990003'), why: 'new-phone', words: '去年换了手机号', photo: null }));
}

/** Paid at the desk in cash; finance has not confirmed it yet. */
async function handIn({ staff }: Crew, { homeId, who }: Household) {
  const { dueFen } = valueOf(await who.ask('owner', 'bill.open', { homeId }));
  valueOf(await staff.ask('staff', 'bill.take', { homeId, how: 'cash', slip: '0007', fen: dueFen }));
}

async function askRefund(staff: Person, { homeId, bill }: Household) {
  const { payments: [payment] } = await bill();
  if (payment) valueOf(await staff.ask('staff', 'bill.askRefund', { homeId, receipt: payment.receipt, fen: 60_000, purpose: 'charge', why: '不装修，退清运费' }));
}

const ASSESSED = {
  scope: '云溪里入伙全程：登记、审核、预约、签署、交费、验房、交钥匙。', data: '业主姓名、手机号、证件号与证件照片，紧急联系人，家庭成员，车辆。', necessity: '核对业主身份、交接房屋和开通服务所必需，选填的都标明选填。',
  risks: '员工查看完整号码、名册导出外流、证件照片留存过久。', measures: '号码默认遮盖，查看要写理由并留痕；导出须两位经理同意；照片到期自动删除。', outside: '短信与微信通知只含房号和时间，不含证件号。',
  rights: '业主可在「我的隐私」查看、更正、带走和申请删除。', conclusion: '风险较低，按现有措施执行，半年后复核。',
};

/** A late sheet somebody began to take in, an export that waits for a second manager, the assessment, and who is where this week. */
async function office(manager: Person, today: Day) {
  const fileId = await manager.upload(`imports/${COMMUNITY}/late-sheet.csv`, readFileSync(LATE_SHEET));
  valueOf(await manager.ask('manager', 'roster.preview', { communityId, fileId, name: '补录名册.csv', mapping: null }));
  valueOf(await manager.ask('manager', 'privacy.askExport', { communityId, building: '1', reason: 'visit', words: '' }));
  valueOf(await manager.ask('manager', 'privacy.assess', { communityId, day: today, parts: ASSESSED, risk: 'low' }));
  await planWeek(manager, today);
}

const POSTS = [{ code: 'butler', name: '何静秋' }, { code: 'guard', name: '孙远志' }, { code: 'cleaner', name: '杜若' }] as const;
/** More of the crew, each at a post, and the week they work. */
async function planWeek(manager: Person, today: Day) {
  const { posts, monday, version } = valueOf(await manager.ask('manager', 'shifts.open', { communityId, day: today }));
  const shifts: { post: string; from: string; to: string; need: number; who: string[] }[] = [];
  for (const [at, { code, name }] of POSTS.filter((one) => posts.some((post) => post.code === one.code)).entries()) {
    const { id } = valueOf(await manager.ask('manager', 'setup.hire', { communityId, name, phone: `1390000001${at}`, duties: [], isManager: false }));
    valueOf(await manager.ask('manager', 'roles.assign', { communityId, id, code, isManager: false }));
    shifts.push({ post: code, from: '08:30', to: '17:30', need: at + 1, who: [id] });
  }
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday as Day, n));
  valueOf(await manager.ask('manager', 'shifts.save', { communityId, monday, version, days: Object.fromEntries(week.map((day) => [day, shifts])) as never }));
}
