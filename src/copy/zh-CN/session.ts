/** Opening the app, being known to it, what a person may set. */
export const session = {
  app: '入伙通',
  chooseTitle: '今天看哪一处',
  chooseNote: '下次会直接打开，可在“我的”里换',
  myHomes: '我的房子',
  myWork: '我的工作',
  staffDesk: (name: string) => `${name}的工作台`,
  managerDesk: (name: string) => `${name}的管理台`,
  actingHome: (home: string, as: 'proxy' | 'tenant') => `${home}（${as === 'proxy' ? '代办' : '租户'}）`,
  addHome: '再加一套房',
  oldTitle: '请更新后再用',
  oldNote: '这个版本太旧了，更新只要几秒。',
  update: '现在更新'
}
export type SessionWords = typeof session
