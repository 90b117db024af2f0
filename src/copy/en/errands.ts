import type { ErrandsWords } from '../zh-CN/errands'

export const errands: ErrandsWords = {
  bar: 'Errands',
  note: (department, level) => (department ? `${department} · ${level}` : level),
  noPost: 'You hold no post yet, so no department’s errands are shown. Ask a manager for one under Posts.',
  levels: { decide: 'Deciding', manage: 'Managing', execute: 'Carrying out' },
  tabs: { queue: 'Department', mine: 'Mine', made: 'Asked by me' },
  empty: { queue: 'Nothing waits in the department', mine: 'You have no errand', made: 'You have asked for nothing yet' },
  emptyNote: 'Need another department or a colleague? Send an errand: who took it, where it went and when it was done is kept.',
  states: { waiting: 'Waiting', held: 'Under way', done: 'Done', withdrawn: 'Withdrawn' },
  at: (department, holder, level) => [holder || department, level === 'execute' ? '' : level === 'manage' ? ' (managing)' : ' (deciding)'].join(''),
  from: (maker) => `from ${maker}`,
  urgent: 'Urgent',
  late: (words) => `${words} late`,
  minutes: (n) => `${n} min`, hours: (n) => `${n} h`, days: (n) => `${n} d`,
  due: (when) => `by ${when}`,
  more: 'More', close: 'Close',
  make: 'Send an errand', title: 'What is to be done', titleExample: 'Two boxes of water to the desk', words: 'Details', wordsExample: 'South clubhouse, ground floor', home: 'Home (optional)', homeExample: '3-2-1201', homeWrong: 'Building-unit-room, such as 3-2-1201.',
  to: 'To', toExample: 'A department or colleague', person: (name, department) => (department ? `${name} (${department})` : name), queueOf: (department) => `${department} (whoever is free)`,
  dueDay: 'By the day', dueTime: 'By the hour', priority: 'Priority', normal: 'Normal', photos: (most) => `Photos (${most} at most)`, photo: 'Photo of it done (optional)', send: 'Send',
  label: 'Home', maker: 'Asked by', lies: 'Now with', dueAt: 'Due', way: 'Its way',
  acts: { taken: 'Take it', up: 'Hand up', down: 'Hand down', over: 'Hand over', done: 'Done', back: 'Send back', withdrawn: 'Withdraw' },
  asks: { up: 'Why upwards', down: 'How to do it', over: 'Why over', done: 'How it went', back: 'What is not right yet', withdrawn: 'Why it is not needed' },
  did: { made: 'asked', told: 'late: the level above was told', taken: 'took it', up: 'handed up', down: 'handed down', over: 'handed over', done: 'done', back: 'sent back', withdrawn: 'withdrew' },
  step: (by, did, to) => `${by} ${did}${to && ` → ${to}`}`,
  system: 'System:', cancel: 'Not now', sure: 'Confirm', made: 'Sent.', look: (at) => `Photo ${at}`
}
