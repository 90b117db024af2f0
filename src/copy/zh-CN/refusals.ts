import type { RefusalCode, RefusalDataOf } from '@contract/contract'
import { clockOf, dayOf } from '@domain/kernel/calendar'

/** A sentence for every code the server may answer; a missing one does not compile. */
export type RefusalWords = { readonly [C in RefusalCode]: (data: RefusalDataOf<C>) => string }

const at = (instant: number) => { const [, month, day] = dayOf(instant).split('-'); return `${Number(month)}月${Number(day)}日 ${clockOf(instant)}` }
const steps: Readonly<Record<string, string>> = { notice: '看入户通知', register: '登记资料', review: '资料审核', sign: '签入住协议', book: '预约到场', pay: '交首期费用', checkin: '到场签到', identity: '核对身份', inspect: '陪同验房', handover: '房屋交接', keys: '领钥匙', archive: '入伙档案' }
const named = (needs: readonly string[]) => needs.map((need) => steps[need] ?? need).join('、')
const blocks: Readonly<Record<string, string>> = { time: '时间', place: '地点与地图', papers: '带什么资料', procedure: '办理步骤', services: '服务与价格', faq: '常见问题' }
const keySteps: Readonly<Record<string, string>> = { 'take-out': '出柜', first: '第一人点数', second: '第二人点数', owner: '业主点数', sign: '业主签收', done: '已办完' }
const problems: Readonly<Record<string, string>> = {
  NAME: '批次名称', BUILDINGS: '楼栋', DAYS: '日期', DAYS_PAST: '日期已过', DAYS_TOO_MANY: '日期超过 60 天', WINDOWS: '每天的时间段', SLOT_LENGTH: '每段时长', PLACES: '每段名额',
  OPENS_AFTER_START: '开放预约的时间晚于第一个时段', NO_SLOT: '排不出时段', MATERIALS: '资料清单', KEYS: '钥匙清单', SLOTS_TOO_MANY: '时段太多', HOMES_TOO_MANY: '房屋超过 1000 套，请分成几批'
}

export const refusals: RefusalWords = {
  UNAUTHENTICATED: () => '登录已失效，请关掉小程序再打开一次。',
  FORBIDDEN: () => '这一项不在您的办理范围内。如有疑问，请联系管家。',
  REQUEST_REUSED: () => '内容已经变了，请重新打开这一页再提交。',
  BUSY: () => '现在办的人多，请稍等几秒再点一次。',
  UNKNOWN_OPERATION: () => '小程序版本太旧，请关掉后重新打开。',
  INVALID_INPUT: () => '有内容填得不对，请检查后再提交。',
  CLIENT_TOO_OLD: () => '小程序有新版本，请更新后再办。',
  INTERNAL: ({ ref }) => `没有办成，请再点一次。一直不行，请报编号 ${ref}。`,
  NOT_MATCHED: ({ left }) => `手机号或身份证后四位与登记的不一致，还可以试 ${left} 次。`,
  LOCKED: ({ until }) => `试的次数太多，${at(until)} 后再试，或请管家帮您核对。`,
  PHONE_CODE: () => '没有取到手机号，请再点一次。',
  NO_CASE: () => '这套房还没有排进入伙批次，排好后会通知您。',
  NOTICE_UNKNOWN: () => '这份通知已撤下。',
  STEP_NOT_OPEN: ({ needs }) => `请先办好：${named(needs)}。`,
  ALREADY_SUBMITTED: () => '资料已经交上去了，正在审核，不用再交。',
  MATERIAL_UNKNOWN: () => '这一份不在资料清单里。',
  FILE_FOREIGN: () => '这个文件不是在这一页上传的，请重新上传。',
  FIELDS: ({ problems: list }) => `还有 ${list.length} 处要改。`,
  ID_NOT_OF_RECORD: () => '身份证号与购房合同上的不一致，请核对；合同有误请联系管家。',
  MATERIALS_MISSING: ({ names }) => `资料还差：${names.join('、')}。`,
  NOT_WAITING: () => '这一户已经审过了，请刷新看最新状态。',
  BOOKING_CLOSED: ({ opensAt }) => (opensAt > 0 ? `${at(opensAt)} 开放预约。` : '预约已结束，请联系管家。'),
  ALREADY_ARRIVED: ({ at: arrived }) => `${at(arrived)} 已签到。`,
  SEAT_CHANGED: () => '您的预约刚刚有变化，已为您刷新。',
  TOO_LATE_TO_CHANGE: ({ until }) => `${at(until)} 后不能自己改了，请给管家打电话。`,
  SLOT_FULL: () => '这个时段刚约满，看看最近的几个。',
  SLOT_GONE: () => '这个时段不能约了，看看最近的几个。',
  CHANGE_LIMIT: ({ limit }) => `自己最多改 ${limit} 次，再改请给管家打电话。`,
  NOT_BOOKED: () => '这一户没有预约这个时段。',
  PAPER_UNKNOWN: () => '没有这份文件。',
  PAPER_CHANGED: () => '文件内容有更新，请看过新的再签。',
  NOT_YOURS_TO_SIGN: () => '这份文件不需要您签。',
  ALREADY_SIGNED: ({ at: signed }) => `${at(signed)} 已签过。`,
  AMOUNT_CHANGED: () => '应交金额有变化，请看过新的账单再付。',
  ALREADY_PAID: () => '这笔费用已经交清，不用再付。',
  PAY_PROVIDER: () => '微信支付暂时没有响应，没有扣款，请稍后再试。',
  PASS_UNREADABLE: () => '这不是入伙码。',
  PASS_STALE: () => '入伙码已过期，请业主打开手机上的新码。',
  PASS_AHEAD: () => '业主手机的时间不准，请按房号查找。',
  PASS_FORGED: () => '入伙码无效，请核对业主身份后按房号查找。',
  PASS_ELSEWHERE: () => '这是别的小区的入伙码。',
  ID_MISMATCH: ({ left }) => `后四位与合同记录不一致，还可以试 ${left} 次。`,
  ALREADY_DONE: () => '这一步已经办好了。',
  INSPECTION_FINISHED: ({ at: done }) => `${at(done)} 已验完。`,
  ITEM_UNKNOWN: () => '验房表里没有这一项，请刷新。',
  READING_IMPLAUSIBLE: ({ meter }) => `${meter}读数不合常理，请再看一眼。`,
  INSPECTION_INCOMPLETE: ({ unmarked, first, meters }) => [unmarked ? `还有 ${unmarked} 项没看${first ? `，先看 ${first}` : ''}` : '', meters.length ? `还没抄：${meters.join('、')}` : ''].filter(Boolean).join('；') + '。',
  DEFECT_UNKNOWN: ({ no }) => `没有 ${no} 号问题。`,
  DEFECT_STATE: () => '这个问题的状态刚刚变了，请刷新。',
  TOO_MANY: () => '问题太多了，请先联系管家。',
  KEYS_STEP: ({ step }) => `现在该办：${keySteps[step] ?? step}。`,
  SAME_PERSON: ({ name }) => `${name}已点过一遍，请另一位同事再点。`,
  KEYS_MISMATCH: ({ wrong }) => wrong.map(({ name, expected, counted }) => `${name}应有 ${expected}，点到 ${counted}`).join('；') + '。先不交。',
  NOT_CLOSED: () => '钥匙签收后就会生成档案。',
  FILE_TYPE: () => '请选 .xlsx 或 .csv 文件。',
  FILE_TOO_BIG: () => '文件太大，请分成几份再导。',
  FILE_BOMB: () => '这个文件解开后大得不正常，没有读取。',
  FILE_BROKEN: () => '文件读不出来，请用表格软件另存一份再试。',
  TOO_MANY_ROWS: ({ limit }) => `一次最多 ${limit} 行，请分成几份。`,
  NO_HEADER: () => '没找到表头。表里要有房号和业主姓名两列。',
  IMPORT_UNKNOWN: () => '这次导入已失效，请重新选文件。',
  BATCH_UNKNOWN: () => '没有这个批次。',
  BATCH_OPEN: () => '批次已开放，这一项不能再改。',
  BATCH_NOT_OPEN: () => '批次还没开放，先开放再发通知。',
  BATCH_PROBLEMS: ({ problems: list }) => `还不能开放：${list.map((code) => problems[code] ?? code).join('、')}。`,
  BUILDINGS_TAKEN: ({ buildings }) => `${buildings.map((one) => `${one}栋`).join('、')}已在别的批次里。`,
  NO_HOMES: () => '这些楼栋还没有房屋，先导入名册。',
  BLOCKS_MISSING: ({ blocks: list }) => `通知还缺：${list.map((code) => blocks[code] ?? code).join('、')}。`,
  CODE_WRONG: () => '开通码不对。',
  ALREADY_CLAIMED: () => '这个环境已经有管理员了。',
  ALREADY_HIRED: () => '这个手机号已在名单里。',
  CREW_UNKNOWN: () => '名单里没有这个人。',
  LAST_MANAGER: () => '至少要留一位管理员。'
}
