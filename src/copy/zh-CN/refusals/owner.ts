import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met by owners. */
export const owner: RefusalWords<CodeOf<'owner'>> = {
  MATERIAL_UNKNOWN: () => '这一份不在资料清单里。',
  NOT_ACCEPTED: () => '登记还没有审核通过，请在登记页里直接改。',
  FIELDS_SETTLED: () => '确认和同意的内容，审核后不能改。',
  AMENDMENT_WAITS: () => '上一次的变更还在审核，有结果后再改。',
  CHANGED_ELSEWHERE: ({ fields }) => `有 ${fields.length} 项刚在另一台手机上改过，请看过再交。`,
  CARD_UNREAD: () => '这张照片没认出来，请手工填写。',
  MATERIALS_MISSING: ({ names }) => `资料还差：${names.join('、')}。`,
  BOOKING_PAUSED: () => '预约暂停了，已约好的时间不受影响，恢复后会再开放。',
  DESK_PLACE: () => '这是现场为您安排的名额，要改请联系管家。',
  TOO_LATE_TO_CHANGE: ({ until }) => `${at(until)} 后不能自己改了，请给管家打电话。`,
  CHANGE_LIMIT: ({ limit }) => `自己最多改 ${limit} 次，再改请给管家打电话。`,
  ALREADY_WAITING: () => '一次只能排一个候补，要换请先退出现在这个。',
  OFFER_OVER: ({ waits }) => (waits ? '这个位置没有留住，您还在候补里。' : '保留时间过了，位置已让给下一户。'),
  DEPOSIT_EARLY: ({ from }) => `押金从 ${from} 起收，要提前交请到服务中心。`,
  AMOUNT_CHANGED: () => '应交金额有变化，请看过新的账单再付。',
  OFFER_UNKNOWN: () => '这一项已不在收费目录里，请刷新。',
  OFFER_PAID: () => '这一项已经付过款，要取消请联系服务中心办理退款。',
  PAY_PROVIDER: () => '微信支付暂时没有响应，没有扣款，请稍后再试。',
  ENTRY_OPEN: ({ open }) => `还没有讲完：${open.join('、')}。`,
}
