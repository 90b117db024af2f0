/** Who goes with whom today, and what was asked and went wrong. */
export const siteDay = {
  bar: '现场分工', note: (day: string, here: number, free: number) => `${day}　在办 ${here} 户　空闲 ${free} 人`,
  waiting: '待安排陪同', waitingNote: (from: string, isHere: boolean) => (isHere ? `${from}　已到` : `约 ${from}`), noneWaiting: '到场的住户都有人陪同', assign: '安排',
  people: '谁在哪里', free: '空闲', present: (label: string) => `在陪 ${label}`, next: (from: string, label: string) => `下一户 ${from} ${label}`, post: (name: string, post: string) => (post ? `${name}　${post}` : name), over: (n: number) => `已陪 ${n} 户`, change: '换人', end: '这一户办完了',
  who: '谁来陪同', whoFor: (label: string) => `陪同 ${label}`, now: (name: string) => `现在由${name}陪同`, close: '关闭', nobody: '没有人有陪同职责。请管理员在“岗位与权限”里安排。',
  log: '今天的提问和问题', add: '记一条', noLog: '今天还没有记录', kinds: { question: '提问', issue: '问题' }, titled: (kind: string, title: string) => `${kind}：${title}`, kind: '是什么', words: '业主问了什么，或出了什么问题', wordsExample: '车位怎么租', home: '房号（选填）', homeExample: '3-2-1201', homeWrong: '写成“楼栋-单元-房号”，如 3-2-1201。', save: '记下',
  open: '未答复', solved: '已答复', answer: '怎么答复或处理的', answerExample: '已带到三号桌', solve: '办好了', issueNote: (label: string, by: string, when: string) => [label, by, when].filter(Boolean).join('　'), answered: (by: string, when: string, words: string) => `${by} ${when}：${words}`
}
export type SiteDayWords = typeof siteDay
