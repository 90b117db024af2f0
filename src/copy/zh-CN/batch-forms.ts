import type { Approving } from '@domain/review/approval'
import type { MaterialCondition } from '@domain/batch/material-terms'
import type { Checklist } from '@domain/batch/checklists'
import type { FormExtra } from '@domain/forms/form-extras'

/** The batch editor's cards on papers, approvals and the form. */
export const batchForms = {
  approvals: '资料审批',
  note: (n: number) => (n > 1 ? `依次 ${n} 级，每级由不同的人批，最后一级通过后业主可以预约` : '一级审核，通过后业主可以预约'),
  full: '用三级审批',
  stage: (n: number) => `第 ${n} 级`,
  name: '名称',
  by: '由谁批',
  duties: { review: '审核岗', finance: '财务岗', manager: '项目经理' } as Readonly<Record<Approving, string>>,
  add: '加一级',
  fresh: (n: number) => `第 ${n} 级审批`,
  remove: '移除',
  extras: '登记时多问的',
  extrasNote: '默认不问，用得上再开',
  extraNames: { pets: '饲养宠物', payMethod: '交费方式' } as Readonly<Record<FormExtra, string>>,
  moreCards: '审批与文书',
  moreCardsNote: '不改就用默认安排',
  usual: '小区默认设置',
  usualNone: '新批次按通常安排开始。可以把这一批的设置留作小区默认。',
  usualFrom: (from: string, by: string, when: string) => `新批次照“${from}”开始（${by} ${when} 设），每批可以再改`,
  usualTake: '以后的批次照这一批开始',
  usualOff: '恢复通常安排',
  lists: '清单模板',
  listNames: { 'move-in': '入伙', application: '入住申请' } as Readonly<Record<Checklist, string>>,
  more: '常用资料',
  kinds: { must: '必交', may: '有就交', when: '按条件' },
  when: { proxy: '委托办理时', tenant: '租客入住时', company: '单位购房时', 'not-id-card': '不用身份证时', vehicle: '登记车辆时' } as Readonly<Record<MaterialCondition, string>>,
  keep: '长期保存',
  keepDays: (days: number) => `${days} 天后删除`,
  keepRecord: '登记内容保存',
  keepRecordNote: '办结后起算；不设的，业主申请时删除',
  sensitive: '私密，确有必要才收'
}
export type BatchFormsWords = typeof batchForms
