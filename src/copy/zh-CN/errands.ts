import type { Level } from '@domain/community/roles'
import type { ErrandAct } from '@domain/errands/errand'

/** What colleagues ask of departments and of each other. */
export const errands = {
  bar: '部门任务',
  note: (department: string, level: string) => (department ? `${department}　${level}` : level),
  noPost: '你还没有岗位，看不到部门的任务。请管理员在“岗位与权限”里安排。',
  levels: { decide: '决策层', manage: '管理层', execute: '执行层' } as Readonly<Record<Level, string>>,
  tabs: { queue: '部门', mine: '我手上', made: '我发起' },
  empty: { queue: '部门里没有待办的任务', mine: '你手上没有任务', made: '你还没有发起任务' },
  emptyNote: '要别的部门或同事帮忙，发一项任务：谁接的、转给了谁、哪天办好，都记着。',
  states: { waiting: '待接', held: '办理中', done: '已办好', withdrawn: '已撤销' },
  at: (department: string, holder: string, level: Level) => [holder || department, level === 'execute' ? '' : level === 'manage' ? '（管理层）' : '（决策层）'].join(''),
  from: (maker: string) => `${maker}发起`,
  urgent: '急',
  late: (words: string) => `过期 ${words}`,
  minutes: (n: number) => `${n} 分钟`, hours: (n: number) => `${n} 小时`, days: (n: number) => `${n} 天`,
  due: (when: string) => `${when} 前`,
  more: '更早的', close: '关闭',
  make: '发一项任务', title: '要办什么', titleExample: '给接待台送两箱水', words: '说明', wordsExample: '送到南门会所一层', home: '房号（选填）', homeExample: '3-2-1201', homeWrong: '写成“楼栋-单元-房号”，如 3-2-1201。',
  to: '交给', toExample: '选部门或同事', person: (name: string, department: string) => (department ? `${name}（${department}）` : name), queueOf: (department: string) => `${department}（谁有空谁接）`,
  dueDay: '哪天之前', dueTime: '几点之前', priority: '缓急', normal: '平常', photos: (most: number) => `照片（最多 ${most} 张）`, photo: '办好的照片（选填）', send: '发出',
  label: '哪一户', maker: '谁发起', lies: '现在在', dueAt: '时限', way: '经过',
  acts: { taken: '我来接', up: '上报', down: '下派', over: '转交', done: '办好了', back: '退回重办', withdrawn: '撤销' } as Readonly<Record<ErrandAct, string>>,
  asks: { up: '为什么上报', down: '怎么办', over: '为什么转交', done: '办得怎样', back: '哪里还不行', withdrawn: '为什么不用办了' } as Readonly<Record<Exclude<ErrandAct, 'taken'>, string>>,
  did: { made: '发起', told: '过期，已告知上级', taken: '接下', up: '上报', down: '下派', over: '转交', done: '办好了', back: '退回重办', withdrawn: '撤销' } as Readonly<Record<ErrandAct | 'made' | 'told', string>>,
  step: (by: string, did: string, to: string) => `${by}${did}${to && ` → ${to}`}`,
  system: '系统：', cancel: '先不', sure: '确定', made: '已发出。', look: (at: number) => `第 ${at} 张照片`
}
export type ErrandsWords = typeof errands
