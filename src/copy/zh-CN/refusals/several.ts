import type { RefusalWords, SeveralCode } from '@/copy/refusals/codes'
import { at } from './at'

const steps: Readonly<Record<string, string>> = { notice: '看入户通知', register: '登记资料', review: '资料审核', sign: '签入住协议', book: '预约到场', pay: '交首期费用', checkin: '到场签到', identity: '核对身份', inspect: '陪同验房', handover: '房屋交接', keys: '领钥匙', archive: '入伙档案', receive: '领取入伙资料', safety: '安全检查', tour: '介绍社区', aftercare: '上门走访' }
const named = (needs: readonly string[]) => needs.map((need) => steps[need] ?? need).join('、')
const keySteps: Readonly<Record<string, string>> = { 'take-out': '出柜', first: '第一人点数', second: '第二人点数', owner: '业主点数', sign: '业主签收', done: '已办完' }

/** What is met in more than one package. */
export const several: RefusalWords<SeveralCode> = {
  STEP_NOT_OPEN: ({ needs }) => `请先办好：${named(needs)}。`,
  NOT_YOUR_TASK: () => '这项任务是别人的，由本人或管理员来勾。',
  PLAN_UNKNOWN: () => '没有这份计划。',
  PLAN_OVER: () => '这份计划随批次结束了。要继续用，请先写明原因延续。',
  PLAN_ITEM_UNKNOWN: () => '这一条已经不在计划里，请刷新。',
  FILE_FOREIGN: () => '这个文件不是在这一页上传的，请重新上传。',
  BOOKING_CLOSED: ({ opensAt }) => (opensAt > 0 ? `${at(opensAt)} 开放预约。` : '预约已结束，请联系管家。'),
  SEAT_CHANGED: () => '预约刚刚有变化，已为您刷新。',
  SLOT_FULL: () => '这个时段刚约满，看看最近的几个。',
  SLOT_GONE: () => '这个时段不能约了，看看最近的几个。',
  ALREADY_ARRIVED: ({ at: arrived }) => `${at(arrived)} 已签到。`,
  NOT_BOOKED: () => '这一户没有预约这个时段。',
  NOT_CONFIRMED: () => '预约还没确认，确认后才能签到。',
  NOT_WAITING: (data) => ('slot' in data ? '您已经不在候补里了，已为您刷新。' : '这一户已经审过了，请刷新看最新状态。'),
  NOTICE_UNKNOWN: () => '这份通知已撤下。',
  PAPER_UNKNOWN: () => '没有这份文件。',
  PAPER_CHANGED: () => '文件内容有更新，请看过新的再签。',
  NOT_YOURS_TO_SIGN: () => '这份文件不需要您签。',
  ALREADY_SIGNED: ({ at: signed }) => `${at(signed)} 已签过。`,
  NOT_YOUR_TURN: ({ names }) => `还没轮到您，先等 ${names.join('、')} 签。`,
  PAPER_REFUSED: ({ at: when }) => `${at(when)} 有人表示暂不签，讲清楚后才能继续。`,
  ONE_HAND_UNSAID: () => '一次签几份，请先勾选同意用一次签名。',
  PAPER_UNREAD: ({ name }) => `《${name}》还没打开看过，请先看一遍。`,
  NOT_REFUSED: () => '这份文件没有人表示不签，可以直接签。',
  NOT_SIGNED: () => '您还没有签这份文件。',
  OTHER_SIDE_SIGNED: ({ name, at: when }) => `${name} ${at(when)} 已签，不能再撤回。有异议请联系物业。`,
  SIGNATURE_BUILT_ON: () => '后面的手续已按这份文件办了，不能撤回。有异议请联系物业。',
  ITEM_UNKNOWN: () => '验房表里没有这一项，请刷新。',
  DEFECT_UNKNOWN: ({ no }) => `没有 ${no} 号问题。`,
  DEFECT_STATE: () => '这个问题的状态刚刚变了，请刷新。',
  TOO_MANY: () => '问题太多了，请先联系管家。',
  KEYS_STEP: ({ step }) => `现在该办：${keySteps[step] ?? step}。`,
  SAME_PERSON: ({ name }) => `${name}已点过一遍，请另一位同事再点。`,
  KEYS_MISMATCH: ({ wrong }) => wrong.map(({ name, expected, counted }) => `${name}应有 ${expected}，点到 ${counted}`).join('；') + '。先不交。',
  DRAW_UNKNOWN: () => '没有这次抽签。',
  DRAW_STATE: ({ state }) => `这次抽签现在是“${{ draft: '草稿', open: '报名中', closed: '待开签', drawn: '已开签', cancelled: '已取消' }[state]}”，不能这样做。`,
  ALREADY_SUBMITTED: () => '资料已经交上去了，正在审核，不用再交。',
  FIELDS: ({ problems: list }) => `还有 ${list.length} 处要改。`,
  ID_NOT_OF_RECORD: () => '身份证号与购房合同上的不一致，请核对；合同有误请联系管家。',
  NOT_REGISTERED: () => '这一户还没有提交登记。',
  BATCH_UNKNOWN: () => '没有这个批次。',
  TEMPLATE_UNKNOWN: () => '没有这个流程，可能已停用。',
  APPROVAL_ORDER: () => '先由项目经理审核，公司再批准。',
  WHY_NEEDED: () => '请写明原因，至少两个字。',
  NOT_CLOSED: () => '钥匙签收后就会生成档案。'
}
