import type { SiteDayWords } from '../zh-CN/site-day'
import { many } from './many'

export const siteDay: SiteDayWords = {
  bar: 'Who is where', note: (day, here, free) => `${day} · ${many(here, 'household')} here · ${free} free`,
  waiting: 'Nobody assigned yet', waitingNote: (from, isHere) => (isHere ? `${from} · here` : `due ${from}`), noneWaiting: 'Everybody here has somebody', assign: 'Assign',
  people: 'Who is where', free: 'Free', present: (label) => `With ${label}`, next: (from, label) => `Next ${from} ${label}`, post: (name, post) => (post ? `${name} · ${post}` : name), over: (n) => `${n} done`, change: 'Change', end: 'This household is done',
  who: 'Who goes with them', whoFor: (label) => `With ${label}`, now: (name) => `${name} is with them`, close: 'Close', nobody: 'Nobody has the duty to escort. Ask a manager under Posts.',
  log: 'Questions and issues today', add: 'Note one', noLog: 'Nothing noted today', kinds: { question: 'Question', issue: 'Issue' }, titled: (kind, title) => `${kind}: ${title}`, kind: 'What it is', words: 'What was asked, or went wrong', wordsExample: 'How to rent a parking space', home: 'Home (optional)', homeExample: '3-2-1201', homeWrong: 'Building-unit-room, such as 3-2-1201.', save: 'Note it',
  open: 'Open', solved: 'Answered', answer: 'How it was answered', answerExample: 'Taken to table three', solve: 'Done', issueNote: (label, by, when) => [label, by, when].filter(Boolean).join(' · '), answered: (by, when, words) => `${by} ${when}: ${words}`
}
