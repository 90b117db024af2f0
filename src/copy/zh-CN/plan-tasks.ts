/** A colleague's own tasks of the move-in plans. */
export const planTasks = {
  bar: '我的计划任务',
  note: (open: number, late: number) => (open ? `还有 ${open} 件没办完${late ? `，其中 ${late} 件逾期` : ''}` : '都办完了'),
  open: '要办的',
  done: '办完的',
  due: (day: string) => `${day}前`,
  late: (days: number) => `逾期 ${days} 天`,
  today: '今天到期',
  isDone: '已办完',
  tick: '办完了',
  tickLabel: (title: string) => `${title}，办完了`,
  untick: '改为未办完',
  untickLabel: (title: string) => `${title}，改为未办完`,
  sheet: (title: string) => `“${title}”办完了？`,
  remark: '说明（可不填）',
  remarkExample: '例如：已布置 6 个接待台',
  save: '记下',
  close: '关闭',
  empty: '没有派给你的计划任务',
  emptyNote: '管理员在入住工作计划里把任务派给你后，会列在这里。',
  dot: '　'
}
export type PlanTasksWords = typeof planTasks
