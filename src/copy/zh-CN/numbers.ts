import type { LookReason } from '@domain/privacy/looks'

/** Numbers of a household, masked until somebody says why. */
export const numbers = {
  bar: '查看号码',
  note: '号码默认遮盖。查看完整号码要写明原因，业主看得到谁在什么时候、因为什么看过。',
  people: { owner: '业主', resident: '同住人', emergency: '紧急联系人' },
  fields: { phone: '手机号', id: '证件号码' },
  see: '查看',
  seeLabel: (whose: string, field: string) => `查看${whose}的${field}`,
  none: '没有登记',
  why: '为什么要看？',
  whose: (whose: string, field: string) => `${whose} · ${field}`,
  reasons: { contact: '联系办理', visit: '到场接待', repair: '联系维修', identity: '核对身份', dispute: '处理争议', law: '依法配合', other: '其他' } satisfies Record<LookReason, string>,
  words: '写明原因',
  wordsExample: '例如：快递误送，需要核对',
  wordsHint: '业主看得到这句话',
  show: '记录并查看',
  call: '拨打',
  hides: '一分钟后自动遮盖',
  close: '关闭',
  row: '查看完整号码',
  rowNote: '要写明原因，业主看得到'
}
export type NumbersWords = typeof numbers
