import type { Duty } from '@domain/community/community'

/** Who works here and may do what. */
export const crew = {
  comma: '、',
  bar: '人员',
  title: '人员',
  count: (n: number) => `${n} 人`,
  manager: '管理员',
  duties: { desk: '前台', review: '审核', escort: '验房', repair: '维修', keys: '钥匙', finance: '财务' } as Readonly<Record<Duty, string>>,
  joined: '在岗',
  waiting: '还没领岗位',
  note: (phone: string, duties: string) => [phone, duties].filter(Boolean).join('　'),
  none: '还没有分工',
  empty: '还没有同事',
  add: '加人',
  addTitle: '加一位同事',
  name: '姓名',
  nameExample: '如 李管家',
  phone: '手机号',
  phoneExample: '11 位，须与他的微信手机号一致',
  whatDoes: '做什么',
  isManager: '管理权限',
  managerNo: '普通同事',
  managerYes: '管理员',
  managerNote: '管理员能导名册、开批次、发通知、管人员，也能办现场每一步。',
  hire: '加上',
  hired: (name: string) => `已给${name}留好岗位`,
  howTo: '请他打开小区卡片，点“我是工作人员”，确认手机号就能开始',
  invite: '把卡片发给他',
  inviteTitle: (community: string) => `${community}工作台，点开领取岗位`,
  dismiss: '解除岗位',
  dismissTitle: (name: string) => `解除${name}的岗位？`,
  dismissWords: (name: string) => `${name}马上不能再看业主和房屋，也不能签到、验房、交钥匙。他办过的记录都保留。`,
  yes: '解除',
  no: '先不',
  close: '关闭'
}
export type CrewWords = typeof crew
