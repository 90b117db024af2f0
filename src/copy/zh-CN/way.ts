import type { WayView } from '@contract/way'
import type { StepState } from '@domain/movein/steps'
import type { ActsFor, Phase, Stream } from '@domain/movein/template'

/** The owner's picture of the whole way. */
export const way = {
  bar: '入伙全程',
  title: '入伙全程',
  of: ({ communityName, label, name }: WayView) => `${communityName}　${label}　${name}`,
  progress: (done: number, all: number) => `已办 ${done} 步，共 ${all} 步`,
  phases: { before: '入住前', day: '入住当天', after: '入住后' } as Readonly<Record<Phase, string>>,
  phaseLabel: (names: string) => `三个阶段：${names}`,
  counted: (name: string, done: number, all: number) => `${name} ${done}/${all}`,
  streams: { service: { name: '物业服务', by: '物业公司负责' }, transfer: { name: '房产移交', by: '开发商负责' } } as Readonly<Record<Stream, { readonly name: string; readonly by: string }>>,
  picture: '流程图',
  pictureNote: '箭头是先后；红色虚线是没通过时回到哪一步。点一步看说明。',
  pictureLabel: (steps: number) => `流程图，共 ${steps} 步。下面的清单说的是同一件事。`,
  walk: '看一遍流程',
  walkAgain: '再看一遍',
  stop: '停下',
  next: '下一步',
  walking: (at: number, all: number, name: string) => `第 ${at} 步，共 ${all} 步：${name}`,
  minutes: (n: number) => (n < 60 ? `约 ${n} 分钟` : `约 ${n / 60} 小时`),
  hours: (n: number) => `${n} 小时内办完`,
  by: (department: string, who: string) => `${department}，${who}`,
  who: { owner: '您自己办', desk: '前台办理', review: '审核员办理', escort: '专人陪同', repair: '工程师傅办理', keys: '钥匙管理员办理', finance: '财务办理', system: '自动完成' } as Readonly<Record<ActsFor, string>>,
  states: { done: '办好了', now: '现在办', waiting: '正在办', missing: '还差东西', blocked: '先停', later: '以后' } as Readonly<Record<StepState, string>>,
  detail: { stream: '哪条线', department: '谁负责', papers: '文书', limit: '时限', needs: '先要办好', beside: '同时可办', fails: '没通过时' },
  stream: (name: string, by: string) => `${name}，${by}`,
  need: (name: string, isDone: boolean) => (isDone ? `${name}（已办好）` : name),
  failsBack: (name: string) => `回到“${name}”，补好再往下办`,
  failsSame: '在这一步改好、再看一遍，然后往下办',
  paper: (name: string) => `《${name}》`,
  list: '、',
  department: (name: string) => name,
  ask: '不明白？问管家',
  noCase: { words: '还没轮到这套房', note: '小区分批办入伙，轮到您时这里会有全部步骤。' }
}
export type WayWords = typeof way
