import type { ShiftProblem } from '@domain/community/shifts'

/** The crew's week. */
export const shifts = {
  bar: '排班',
  missing: (n: number) => `还差 ${n} 人次`,
  full: '人都排齐了',
  empty: '这一周还没排班',
  emptyNote: '加一个班次，或照上一周排',
  days: '哪一天',
  dayNote: (shifts: number, missing: number) => (shifts ? (missing ? `差 ${missing}` : `${shifts} 班`) : '空'),
  row: (from: string, to: string) => `${from}–${to}`,
  who: (names: string, need: number, have: number) => `${names || '还没有人'}　${have}/${need}`,
  comma: '、',
  add: '加一班',
  edit: '改这个班次',
  post: '岗位',
  from: '从',
  to: '到',
  need: '要几个人',
  less: '少一个',
  more: '多一个',
  people: '谁来',
  put: '放进这一天',
  remove: '去掉这个班次',
  save: '保存这一周',
  saved: '已保存，同事都能看到',
  copyLast: '照上一周排',
  before: '上一周',
  after: '下一周',
  problems: { TIMES: '开始要早于结束', NEED: '至少要一个人', POST: '没有这个岗位', PERSON: '有人已不在岗', TWICE: '有人同时排在两处', TOO_MANY: '一天最多 20 个班次' } as Readonly<Record<ShiftProblem['code'], string>>,
  mine: '我的班次',
  noMine: '这一周没有排你的班',
  all: '大家的班次',
  close: '关闭'
}
export type ShiftsWords = typeof shifts
