import type { ActsFor, Phase, StepDue, Stream } from '@domain/movein/template'

/** Who does what on the way, for those who work here. */
export const duties = {
  shifts: '排班',
  shiftsNote: '这一周我在哪个岗位',
  bar: '各部门职责',
  title: '谁做什么，找谁',
  note: (community: string, document: string) => `${community}　${document}`,
  ways: '哪一种办法',
  batches: (names: string) => `这样办的批次：${names}`,
  noBatch: '还没有批次，先看通常的办法',
  department: '部门',
  phases: { before: '入伙前', day: '入伙当天', after: '入伙后' } as Readonly<Record<Phase, string>>,
  streams: { service: '物业服务', transfer: '房产移交' } as Readonly<Record<Stream, string>>,
  who: { owner: '业主自己办', desk: '前台', review: '审核', escort: '陪验', repair: '维修', keys: '钥匙', finance: '财务', system: '系统自动' } as Readonly<Record<ActsFor, string>>,
  mine: '你的岗位',
  steps: (n: number) => `${n} 步`,
  minutes: (n: number) => `约 ${n} 分钟`,
  hours: (n: number) => `${n} 小时内办完`,
  due: ({ from, days, every }: StepDue) => `${{ opening: '开始办理', notice: '看过通知', visit: '到场', end: '办完' }[from]}${days < 0 ? `前 ${-days} 天` : `后 ${days} 天内`}${every ? `，此后每 ${every} 天一次` : ''}`,
  detail: { inputs: '要用的', needs: '先要办好', beside: '同时可办', papers: '表单文书', outputs: '留下的', gate: '办成了是', due: '期限', fails: '没通过时' },
  failsBack: (name: string) => `退回“${name}”，写明差什么`,
  failsSame: '在这一步改好、复验，再往下办',
  paper: (name: string) => `《${name}》`,
  name: (name: string) => name,
  list: '、',
  dot: ' · ',
  answers: '业主问起，找谁答',
  answersNote: '哪一步的事，由负责那一步的部门答复。拿不准的，请业主到前台，或打服务电话。',
  answersFor: (department: string) => department,
  hotline: '服务电话',
  empty: '这一段没有本部门的事',
  none: { words: '这里还没有步骤', note: '管理员定好流程后，各部门的事会列在这里。' }
}
export type DutiesWords = typeof duties
