import { readFileSync } from 'node:fs';
import path from 'node:path';
import { instantOf, type Day } from '@domain/kernel/calendar';
import { READY_CODES } from '@domain/site/ready-list';
import { valueOf } from './client';
import type { Crew, Household } from './living-town';
import { COMMUNITY, people } from './people';

const communityId = COMMUNITY;
type Here = { readonly batchId: string; readonly today: Day; readonly settled: readonly Household[]; readonly arrived: readonly Household[] };

/** A morning on site: colleagues at their posts, the site signed off, firms that mend, a garage, numbers called, escorts, questions and errands. */
export async function openSite(crew: Crew, here: Here): Promise<void> {
  await givePosts(crew);
  await makeReady(crew, here);
  await nameFirms(crew);
  await reportLater(here);
  await openGarage(crew, here);
  await receive(crew, here);
  await askDepartments(crew, here);
}

const ON_SITE = ['desk', 'review', 'escort', 'repair', 'keys'] as const;
const POSTS = [{ name: '客服主管', department: '客户服务部', who: people.staff.name }, { name: '工程主管', department: '工程部', who: people.second.name }] as const;
async function givePosts({ manager }: Crew) {
  const { people: colleagues } = valueOf(await manager.ask('manager', 'roles.list', { communityId }));
  for (const { name, department, who } of POSTS) {
    const { code } = valueOf(await manager.ask('manager', 'roles.save', { communityId, role: { code: null, name, department, level: 'manage', duties: [...ON_SITE] } }));
    valueOf(await manager.ask('manager', 'roles.assign', { communityId, id: colleagues.find((one) => one.name === who)?.id ?? '', code, isManager: false }));
  }
}

const STOCK = [['入住登记表', '前台左柜', 420, 100], ['矿泉水', '休息区', 3, 5], ['一次性鞋套', '前台抽屉', 60, 20]] as const;
const POINTS = [{ kind: 'reception', name: '', where: '进门正对面' }, { kind: 'papers', name: '', where: '左手 1、2 号桌' }, { kind: 'keys', name: '', where: '左手 3 号桌' }, { kind: 'bank', name: '建设银行', where: '右手 2 号桌' }, { kind: 'rest', name: '', where: '会客区沙发' }] as const;
async function makeReady({ manager, staff }: Crew, { batchId }: Here) {
  const proof = await staff.upload(`site/${COMMUNITY}/stage-ready.jpg`, readFileSync(path.resolve(__dirname, 'photos/meter.jpg')));
  for (const code of READY_CODES) valueOf(await staff.ask('staff', 'site.tick', { batchId, code, isDone: true, words: '', photos: [proof] }));
  valueOf(await manager.ask('manager', 'site.sign', { batchId, isSigned: true }));
  for (const [name, place, count, low] of STOCK) valueOf(await staff.ask('staff', 'site.stock', { communityId, edit: { what: 'put', item: { id: null, name, place, count, low } } }));
  valueOf(await manager.ask('manager', 'site.plan', { communityId, plan: null, points: [...POINTS] }));
}

const FIRMS = [{ name: '恒信门窗', trades: ['openings'], lead: '周师傅', phone: '13900000021' }, { name: '安达水电', trades: ['plumbing', 'power'], lead: '何师傅', phone: '13900000022' }] as const;
async function nameFirms({ manager }: Crew) {
  for (const { name, trades, lead, phone } of FIRMS) {
    valueOf(await manager.ask('manager', 'partners.save', { communityId, firmId: null, name, trades: [...trades] }));
    const { firms } = valueOf(await manager.ask('manager', 'partners.list', { communityId }));
    valueOf(await manager.ask('manager', 'partners.name', { communityId, firmId: firms.find((one) => one.name === name)?.id ?? '', name: lead, phone, isLead: true }));
  }
}

/** What households who live here found afterwards. */
async function reportLater({ settled }: Here) {
  const found = [{ room: 'living', item: 'window', words: '窗角渗水，雨天明显' }, { room: 'kitchen', item: 'wall', words: '墙砖空鼓两块' }];
  for (const [at, { homeId, who, photo }] of settled.slice(0, 2).entries()) {
    const { room, item, words } = found[at] ?? { room: '', item: '', words: '' };
    valueOf(await who.ask('owner', 'defects.report', { homeId, defects: [{ room, item, words, severity: 'minor', photos: [{ fileId: await photo(who, 'window', 'later'), marks: [] }], pin: null }] } as never));
  }
}

async function openGarage({ manager }: Crew, { settled, today }: Here) {
  const { lotId } = valueOf(await manager.ask('manager', 'parking.save', { communityId, lotId: null, lot: { name: '地下一层', type: 'car', place: '3 栋地下，南门车库入口', way: '进南门右转下坡，到 B1 后沿 A 区蓝线走', rules: '按位停放，充电后及时驶离', surface: 'epoxy', condition: 'good', sketch: null, visitHours: 4 } }));
  const lines = Array.from({ length: 24 }, (_, at) => ({ no: `A-${String(at + 1).padStart(3, '0')}`, home: settled[at]?.homeId.split('_')[2] ?? '' }));
  valueOf(await manager.ask('manager', 'parking.fill', { lotId, lines }));
  valueOf(await manager.ask('manager', 'parking.mark', { lotId, nos: ['A-020', 'A-021', 'A-022'], mark: 'visitor', why: '访客使用' }));
  valueOf(await manager.ask('manager', 'parking.mark', { lotId, nos: ['A-024'], mark: 'out', why: '积水' }));
  const [first] = settled;
  if (!first) return;
  const { who, homeId } = first;
  valueOf(await who.ask('owner', 'parking.vehicles', { homeId, vehicles: [{ plate: '浙A12345', model: '白色 SUV' }] }));
  valueOf(await who.ask('owner', 'parking.apply', { homeId, kind: 'door', type: 'car', plate: '', remark: '家里老人一张' }));
  valueOf(await who.ask('owner', 'parking.book', { homeId, lotId, from: instantOf(today, '10:00'), to: instantOf(today, '12:00'), plate: '浙A66666' }));
}

async function receive({ staff, second }: Crew, { arrived, today }: Here) {
  valueOf(await staff.ask('staff', 'queue.sit', { communityId, desk: '1', service: 'desk' }));
  valueOf(await second.ask('staff', 'queue.sit', { communityId, desk: '2', service: 'inspect' }));
  for (const [at, { homeId }] of arrived.entries()) valueOf(await staff.ask('staff', 'queue.join', { homeId, service: at === 0 ? 'desk' : 'inspect', isUrgent: false }));
  valueOf(await staff.ask('staff', 'queue.call', { communityId, desk: '1' }));
  const { people: here } = valueOf(await staff.ask('staff', 'site.day', { communityId, day: today }));
  const [, , last] = arrived, escort = here.find(({ name }) => name === people.second.name);
  if (last && escort) valueOf(await staff.ask('staff', 'site.escort', { homeId: last.homeId, memberId: escort.id, instead: null }));
  valueOf(await staff.ask('staff', 'site.note', { communityId, kind: 'question', words: '地下车位怎么租，什么时候抽签', homeId: arrived[1]?.homeId ?? null }));
  valueOf(await staff.ask('staff', 'site.note', { communityId, kind: 'issue', words: '2 号台打印机卡纸', homeId: null }));
}

async function askDepartments({ staff, second }: Crew, { arrived, today }: Here) {
  const ask = (title: string, department: string, homeId: string | null, isUrgent: boolean) => staff.ask('staff', 'errands.make', { communityId, title, words: '', homeId: homeId as never, photos: [], isUrgent, dueAt: instantOf(today, '11:00'), to: { department } }).then(valueOf);
  await ask('给接待台送两箱水', '环境部', null, false);
  const { errandId } = await ask('入户门锁芯卡住，带工具来看', '工程部', arrived[2]?.homeId ?? null, true);
  valueOf(await second.ask('staff', 'errands.take', { errandId }));
}
