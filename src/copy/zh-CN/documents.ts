import type { DocumentClass } from '@domain/documents/library'
import type { PaperState } from '@domain/library/paper-states'

/** A household's papers: for owners, and for staff who look after them. */
export const documents = {
  bar: '我的文书',
  note: '要看的、要签的、领过的都在这里，随时可以再看。',
  staffBar: '这户的文书',
  staffNote: '看过、签过、领过哪些；讲解重点、发放资料',
  search: '按名称找',
  clear: '清空',
  none: '没有找到',
  toDo: (n: number) => `还有 ${n} 份要看或要签`,
  allDone: '都看过、签过了',
  classes: { 1: '通知', 2: '协议', 3: '指南', 4: '房屋与验收', 5: '装修', 6: '登记', 7: '办结', process: '办理中的文书' } as Readonly<Record<DocumentClass, string>>,
  states: { unread: '未读', renewed: '有新版', read: '已读', 'to-sign': '待签', waits: '等另一方签', signed: '已签', 'to-give': '待领取', given: '已领取', made: '已生成', later: '还没有' } as Readonly<Record<PaperState, string>>,
  at: { read: (when: string) => `${when}看过`, renewed: (when: string) => `${when}看过旧版`, signed: (when: string) => `${when}签署`, waits: (when: string) => `您 ${when}签了`, given: (when: string) => `${when}领取` },
  explainedTitle: (name: string, paper: string) => `${name}给您讲解过《${paper}》`,
  clause: (n: string, title: string) => `第 ${n} 条 ${title}`,
  list: '、',
  heard: '已听明白',
  heardAt: (when: string) => `您 ${when}说听明白了`,
  giveTitle: '交给业主的资料',
  giveNote: '交到手里一份，勾一份；交接单上照实列出。',
  save: '保存',
  explain: '讲解重点条款',
  explainTitle: (paper: string) => `讲解《${paper}》`,
  explainNote: '给业主讲过哪几条，勾上保存。业主会在手机上确认听明白。',
  explainSave: '记下讲解',
  explained: (clauses: string, name: string, when: string) => `${name} ${when}讲解：${clauses}`,
  isHeard: '业主已听明白',
  notHeard: '等业主确认',
  close: '关上'
}
export type DocumentsWords = typeof documents
