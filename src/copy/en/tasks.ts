import type { TasksWords } from '../zh-CN/tasks'

export const tasks: TasksWords = {
  bar: 'Tasks',
  title: 'Falling due',
  note: 'By the days set in the flow, the earliest first.',
  late: (n) => `${n} late`,
  coming: (n) => `${n} within seven days`,
  lateTitle: 'Late',
  comingTitle: 'Within seven days',
  due: (day) => `by ${day}`,
  lateBy: (days) => (days < 1 ? 'due today' : days === 1 ? '1 day late' : `${days} days late`),
  row: (step, who) => `${step} · ${who}`,
  who: { owner: 'waiting for the owner', desk: 'desk', review: 'review', escort: 'escort', repair: 'repair', keys: 'keys', finance: 'finance', system: 'by itself' },
  people: 'Who is where', peopleNote: 'Who goes with whom; questions and issues of the day',
  site: 'Site readiness', siteNote: 'The list before the day, the store, the plan of the venue',
  queue: 'Queue', queueNote: 'Open a desk, call the next, skip', errands: 'Errands', errandsNote: 'What departments and levels ask of each other',
  done: 'Done',
  doneLabel: (step, label) => `${label}: ${step} is done`,
  ask: (step) => `${step}: done?`,
  askNote: (label) => `${label}. Once noted it stands in the owner’s record and cannot be taken back.`,
  yes: 'Done',
  no: 'Not yet',
  more: 'There are more; these come first.',
  empty: 'Nothing falls due',
  emptyNote: 'Visits and calls on a set day are listed here seven days ahead.'
}
