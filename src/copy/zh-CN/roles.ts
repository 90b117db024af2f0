import type { Level } from '@domain/community/roles'

/** Posts of the crew and what each may do. */
export const roles = {
  bar: '岗位与权限',
  title: '岗位与权限',
  note: '改了岗位的权限，在岗的人马上跟着变',
  comma: '、',
  levels: { decide: '决策', manage: '管理', execute: '执行' } as Readonly<Record<Level, string>>,
  row: (level: string, duties: string) => `${level}　${duties}`,
  noDuty: '只看，不办理',
  people: (n: number) => (n ? `${n} 人` : '没有人'),
  others: '按人单独给的权限',
  othersNote: '到岗位里点他们的名字',
  add: '加一个岗位',
  edit: (name: string) => `改${name}`,
  name: '岗位名称',
  nameExample: '如 礼宾',
  department: '部门',
  departmentExample: '如 客户服务部',
  level: '层级',
  may: '能办什么',
  mayNote: '都不选，就只能看',
  holders: '谁在这个岗位',
  holdersNote: '点名字让他到这个岗位，权限马上生效',
  moveOnly: '要换岗，请到他要去的岗位里点他的名字。',
  save: '存好',
  drop: '删掉这个岗位',
  dropTitle: (name: string) => `删掉“${name}”？`,
  dropWords: '没有人在这个岗位上，删掉不影响任何人。',
  no: '不删',
  close: '关闭',
  toShifts: '排班',
  toShiftsNote: '一周里谁在哪个岗位'
}
export type RolesWords = typeof roles
