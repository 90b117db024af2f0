/** The manager's first screen. */
export const overview = {
  bar: '管理台',
  note: (homes: number, crew: number) => (homes ? `${homes} 户　${crew} 人在岗` : '名册还没导入'),
  hello: (name: string) => name,
  batches: '批次',
  allBatches: '全部批次',
  status: { draft: '草稿', open: '办理中', paused: '已暂停', closed: '已结束' } as Readonly<Record<string, string>>,
  batchNote: (period: string, homes: number) => `${period}　${homes} 户`,
  start: '从这里开始',
  steps: { roster: '导入房屋名册', batch: '建第一个批次', notice: '发入户通知' },
  stepNotes: { roster: '开发商给的表格，.xlsx 或 .csv', batch: '选楼栋、日期和名额', notice: '业主收到后就能选时间' },
  done: '办好了',
  now: '现在办',
  later: '以后',
  work: '管理',
  roster: '房屋名册',
  rosterNote: '导入、更新房屋和业主',
  crew: '人员',
  crewNote: (n: number) => `${n} 人在岗`,
  templates: '流程模板',
  templatesNote: '一户怎么办入伙，一步一步定好',
  site: '去现场',
  siteNote: '扫码、审核、验房、交钥匙',
  newBatch: '新建批次',
  importNow: '导入房屋名册'
}
export type OverviewWords = typeof overview
