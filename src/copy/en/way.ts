import type { WayWords } from '../zh-CN/way'

const PAPERS: Readonly<Record<string, string>> = {
  业主登记表: 'owner registration', 首次入户通知: 'move-in notice', 住宅小区入住协议书: 'residence agreement', 入伙费用清单: 'list of charges', 验房登记表: 'inspection form', 房屋交接单: 'handover sheet', 钥匙交接确认单: 'key receipt',
  住宅质量保证书: 'quality guarantee', 住宅使用说明书: 'house manual', 住户手册: 'resident handbook', 入住指南: 'welcome guide', 首次入户登记表: 'first-entry form', 入住登记表: 'move-in registration'
}
const DEPARTMENTS: Readonly<Record<string, string>> = { 客户服务中心: 'Customer service', 工程部: 'Engineering', 财务部: 'Finance', 档案室: 'Archives' }

export const way: WayWords = {
  bar: 'The whole way',
  title: 'The whole way',
  of: ({ communityName, short, nameEn }) => `${communityName}, ${short}, ${nameEn}`,
  progress: (done, all) => `${done} of ${all} done`,
  phases: { before: 'Before', day: 'On the day', after: 'After' },
  phaseLabel: (names) => `Three phases: ${names}`,
  counted: (name, done, all) => `${name} ${done}/${all}`,
  streams: { service: { name: 'Services', by: 'property company' }, transfer: { name: 'Your home', by: 'developer' } },
  picture: 'The way as a picture',
  pictureNote: 'Arrows show the order; a dashed red line shows where you go back to if a step fails. Tap a step to read about it.',
  pictureLabel: (steps) => `A picture of ${steps} steps. The list below says the same.`,
  walk: 'Walk me through',
  walkAgain: 'Once more',
  stop: 'Stop',
  next: 'Next',
  walking: (at, all, name) => `Step ${at} of ${all}: ${name}`,
  minutes: (n) => (n < 60 ? `${n} min` : `${n / 60} h`),
  hours: (n) => `done within ${n} h`,
  by: (department, who) => `${department}, ${who}`,
  who: { owner: 'done by you', desk: 'at the desk', review: 'checked by us', escort: 'one of us goes with you', repair: 'by an engineer', keys: 'by the key keeper', finance: 'by finance', system: 'by itself' },
  states: { done: 'done', now: 'now', waiting: 'under way', missing: 'something is missing', blocked: 'stopped', later: 'later' },
  detail: { stream: 'Belongs to', department: 'Done by', papers: 'Papers', limit: 'Time limit', needs: 'Needs first', beside: 'Alongside', fails: 'If it fails' },
  stream: (name, by) => `${name} (${by})`,
  need: (name, isDone) => (isDone ? `${name} (done)` : name),
  failsBack: (name) => `Back to “${name}”, then on from there`,
  failsSame: 'Put right here, looked at again, then on',
  paper: (name) => PAPERS[name] ?? name,
  list: ', ',
  department: (name) => DEPARTMENTS[name] ?? name,
  ask: 'Questions? Call your butler',
  noCase: { words: 'Your home’s turn is still to come', note: 'Move-in goes in batches. When it is your turn, every step is shown here.' }
}
