import type { RefusalWords, EverywhereCode } from '@/copy/refusals/codes'
import { at } from './at'

/** What any operation may answer, and what the pages of the main package ask. */
export const everywhere: RefusalWords<EverywhereCode> = {
  UNAUTHENTICATED: () => '登录已失效，请关掉小程序再打开一次。',
  FORBIDDEN: () => '这一项不在您的办理范围内。如有疑问，请联系管家。',
  REQUEST_REUSED: () => '内容已经变了，请重新打开这一页再提交。',
  BUSY: () => '现在办的人多，请稍等几秒再点一次。',
  UNKNOWN_OPERATION: () => '小程序版本太旧，请关掉后重新打开。',
  INVALID_INPUT: () => '有内容填得不对，请检查后再提交。',
  CLIENT_TOO_OLD: () => '小程序有新版本，请更新后再办。',
  INTERNAL: ({ ref }) => `没有办成，请再点一次。一直不行，请报编号 ${ref}。`,
  NOT_MATCHED: ({ left }) => `手机号或证件号后四位与登记的不一致，还可以试 ${left} 次。`,
  LOCKED: ({ until }) => `试的次数太多，${at(until)} 后再试，或请管家帮您核对。`,
  PHONE_CODE: () => '没有取到手机号，请再点一次。',
  NO_CASE: () => '这套房还没有排进入伙批次，排好后会通知您。'
}
