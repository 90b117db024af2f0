import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met by owners. */
export const owner: RefusalWords<CodeOf<'owner'>> = {
  ALREADY_SUBMITTED: () => '资料已经交上去了，正在审核，不用再交。',
  MATERIAL_UNKNOWN: () => '这一份不在资料清单里。',
  FIELDS: ({ problems: list }) => `还有 ${list.length} 处要改。`,
  ID_NOT_OF_RECORD: () => '身份证号与购房合同上的不一致，请核对；合同有误请联系管家。',
  MATERIALS_MISSING: ({ names }) => `资料还差：${names.join('、')}。`,
  BOOKING_PAUSED: () => '预约暂停了，已约好的时间不受影响，恢复后会再开放。',
  DESK_PLACE: () => '这是现场为您安排的名额，要改请联系管家。',
  TOO_LATE_TO_CHANGE: ({ until }) => `${at(until)} 后不能自己改了，请给管家打电话。`,
  CHANGE_LIMIT: ({ limit }) => `自己最多改 ${limit} 次，再改请给管家打电话。`,
  ALREADY_WAITING: () => '一次只能排一个候补，要换请先退出现在这个。',
  OFFER_OVER: ({ waits }) => (waits ? '这个位置没有留住，您还在候补里。' : '保留时间过了，位置已让给下一户。'),
  AMOUNT_CHANGED: () => '应交金额有变化，请看过新的账单再付。',
  ALREADY_PAID: () => '这笔费用已经交清，不用再付。',
  PAY_PROVIDER: () => '微信支付暂时没有响应，没有扣款，请稍后再试。',
  NOT_CLOSED: () => '钥匙签收后就会生成档案。'
}
