import type { ActsFor } from '@domain/movein/template'

/** What falls due for staff. */
export const tasks = {
  bar: '待办',
  title: '到期要办的',
  note: '按流程里定的日子排，最早的在前。',
  late: (n: number) => `过期 ${n} 件`,
  coming: (n: number) => `七天内 ${n} 件`,
  lateTitle: '已经过期',
  comingTitle: '这七天',
  due: (day: string) => `${day}前`,
  lateBy: (days: number) => (days < 1 ? '今天到期' : `过期 ${days} 天`),
  row: (step: string, who: string) => `${step}　${who}`,
  who: { owner: '等业主', desk: '前台', review: '审核', escort: '陪同验房', repair: '维修', keys: '钥匙', finance: '财务', system: '系统' } as Readonly<Record<ActsFor, string>>,
  people: '现场分工', peopleNote: '谁在陪哪一户，今天的提问和问题',
  site: '现场准备', siteNote: '开办前的清单、物资、现场平面图',
  queue: '排队叫号', queueNote: '开窗口、叫下一位、过号', errands: '部门任务', errandsNote: '各部门之间、上下级之间交办的事',
  done: '办好了',
  doneLabel: (step: string, label: string) => `${label}，${step}办好了`,
  ask: (step: string) => `${step}办好了？`,
  askNote: (label: string) => `${label}。记下后，业主和档案里都看得到，不能撤回。`,
  yes: '办好了',
  no: '还没有',
  more: '还有更多，先办完这些。',
  empty: '没有到期的事',
  emptyNote: '走访、回访这类按日子办的事，提前七天列在这里。'
}
export type TasksWords = typeof tasks
