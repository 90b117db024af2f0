import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'
import { at } from './at'

/** Only met by staff. */
export const staff: RefusalWords<CodeOf<'staff'>> = {
  ERRAND_UNKNOWN: () => '没有这项任务，或不归您看。',
  ERRAND_TAKEN: ({ by }) => `${by}已经接了这项任务。`,
  ERRAND_OVER: () => '这项任务的状态刚刚变了，请刷新。',
  ERRAND_TARGET: () => '不能交给这个部门或同事，请重新选择。',
  ERRAND_THERE: () => '任务已经在那里了。',
  ERRAND_WORN: () => '这项任务转得太多次了，请直接办结或撤销。',
  NOT_YOUR_ERRAND: () => '这项任务不由您处理。',
  DUE_PASSED: () => '时限要在现在之后、一年以内。',
  STEP_UNKNOWN: () => '这一户的流程里没有这一步。',
  PASS_UNREADABLE: () => '这不是入伙码。',
  PASS_STALE: () => '入伙码已过期，请业主打开手机上的新码。',
  PASS_AHEAD: () => '业主手机的时间不准，请按房号查找。',
  PASS_FORGED: () => '入伙码无效，请核对业主身份后按房号查找。',
  PASS_ELSEWHERE: () => '这是别的小区的入伙码。',
  ID_MISMATCH: ({ left }) => `后四位与合同记录不一致，还可以试 ${left} 次。`,
  NO_EXTRA_PLACE: () => '这个时段的现场预留已用完，看看最近的几个。',
  NOT_YOUR_STAGE: ({ stage }) => `现在轮到“${stage}”，由负责这一级的同事办理。`,
  APPROVED_BEFORE: ({ stage }) => `前面一级是您批的，“${stage}”要由另一位同事来批。`,
  AMENDMENT_GONE: () => '这项变更刚刚处理过或又改了，请刷新。',
  WORDS_MISSING: () => '请写明不采纳的原因。',
  REASON_MISSING: () => '加急要写明原因。',
  SLOT_NOT_OVER: ({ until }) => `时段还没结束，${at(until)} 后才能记未到。`,
  DAY_UNKNOWN: () => '这一天没有开放的时段。',
  ALREADY_DONE: () => '这一步已经办好了。',
  INSPECTION_FINISHED: ({ at: done }) => `${at(done)} 已验完。`,
  READING_IMPLAUSIBLE: ({ meter }) => `${meter}读数不合常理，请再看一眼。`,
  INSPECTION_INCOMPLETE: ({ unmarked, first, meters }) => [unmarked ? `还有 ${unmarked} 项没看${first ? `，先看 ${first}` : ''}` : '', meters.length ? `还没抄：${meters.join('、')}` : ''].filter(Boolean).join('；') + '。',
  NUMBER_NONE: () => '这个人没有登记这个号码。',
  HANDED_OVER: () => '业主已在交接单上签名，单上已发放的资料不能取消。',
  CLAUSE_UNKNOWN: () => '这份文书没有这一条重点条款，请刷新。',
  PROXY_OVER: () => '这份委托已撤回、到期，或不包括到场，请业主本人办理。'
}
