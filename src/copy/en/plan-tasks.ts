import type { PlanTasksWords } from '../zh-CN/plan-tasks'

export const planTasks: PlanTasksWords = {
  bar: 'My plan tasks',
  note: (open, late) => (open ? `${open} still to do${late ? `, ${late} of them late` : ''}` : 'All done'),
  open: 'To do',
  done: 'Done',
  due: (day) => `By ${day}`,
  late: (days) => `${days} ${days === 1 ? 'day' : 'days'} late`,
  today: 'Due today',
  isDone: 'Done',
  tick: 'Done',
  tickLabel: (title) => `${title}: done`,
  untick: 'Not done after all',
  untickLabel: (title) => `${title}: not done after all`,
  sheet: (title) => `Is “${title}” done?`,
  remark: 'Remark (optional)',
  remarkExample: 'Say: six desks set up',
  save: 'Note it',
  close: 'Close',
  empty: 'No plan task is yours',
  emptyNote: 'Tasks a manager gives you in the move-in plan are listed here.',
  dot: ' · '
}
