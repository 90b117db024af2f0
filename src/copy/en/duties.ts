import type { DutiesWords } from '../zh-CN/duties'

const NAMES: Readonly<Record<string, string>> = {
  客户服务中心: 'Customer service', 工程部: 'Engineering', 财务部: 'Finance', 档案室: 'Archives',
  业主登记表: 'owner registration', 首次入户通知: 'move-in notice', 住宅小区入住协议书: 'residence agreement', 入伙费用清单: 'list of charges', 验房登记表: 'inspection form', 房屋交接单: 'handover sheet', 钥匙交接确认单: 'key receipt',
  住宅质量保证书: 'quality guarantee', 住宅使用说明书: 'house manual', 住户手册: 'resident handbook', 入住指南: 'welcome guide', 首次入户登记表: 'first-entry form', 入住登记表: 'move-in registration'
}
const named = (name: string): string => NAMES[name] ?? name

export const duties: DutiesWords = {
  shifts: 'Shifts',
  shiftsNote: 'Where I am this week',
  bar: 'Duties',
  title: 'Who does what',
  note: (community, document) => `${community}, ${document}`,
  ways: 'Which way',
  batches: (names) => `Batches that go this way: ${names}`,
  noBatch: 'No batch yet: this is the usual way',
  department: 'Department',
  phases: { before: 'Before', day: 'On the day', after: 'After' },
  streams: { service: 'services', transfer: 'handover of the home' },
  who: { owner: 'done by the owner', desk: 'desk', review: 'review', escort: 'inspection', repair: 'repairs', keys: 'keys', finance: 'finance', system: 'by itself' },
  mine: 'Yours',
  steps: (n) => `${n} ${n === 1 ? 'step' : 'steps'}`,
  minutes: (n) => `${n} min`,
  hours: (n) => `within ${n} h`,
  due: ({ from, days, every }) => `${days < 0 ? `${-days} days before` : `within ${days} days of`} ${{ opening: 'the start', notice: 'the notice', visit: 'the visit', end: 'the end' }[from]}${every ? `, then every ${every} days` : ''}`,
  detail: { inputs: 'Takes', needs: 'Needs first', beside: 'Alongside', papers: 'Papers', outputs: 'Gives', gate: 'Done when', due: 'Due', fails: 'If it fails' },
  failsBack: (name) => `Back to “${name}”, saying what is missing`,
  failsSame: 'Put right here, checked again, then on',
  paper: named,
  name: named,
  list: ', ',
  dot: ' · ',
  answers: 'Who answers an owner',
  answersNote: 'The department in charge of a step answers for it. If in doubt, send the owner to the desk, or have them call.',
  answersFor: named,
  hotline: 'Service line',
  empty: 'Nothing for this department here',
  none: { words: 'No steps yet', note: 'Once a manager has set up the way, each department’s part is listed here.' }
}
