import type { SessionWords } from '../zh-CN/session'

export const session: SessionWords = {
  app: 'Ruhuo',
  chooseTitle: 'Where to today?',
  chooseNote: 'It opens by itself next time; change it under “Me”',
  myHomes: 'My homes',
  myWork: 'My work',
  staffDesk: (name) => `${name}, service desk`,
  managerDesk: (name) => `${name}, management`,
  actingHome: (home, as) => `${home} (${as})`,
  addHome: 'Add another home',
  oldTitle: 'Please update first',
  oldNote: 'This version is too old. Updating takes a few seconds.',
  update: 'Update now'
}
