export const pass = {
  bar: '入伙码',
  ready: '可签到',
  otherDay: (day: string) => `${day}用`,
  arrived: '已签到',
  arrivedNote: '请听工作人员安排',
  next: (seconds: number) => `亮度已调高，${seconds} 秒后自动换新`,
  ahead: '同一时段已签到',
  households: '户',
  missing: (what: string) => `还差：${what}`,
  missingNote: '不影响签到，领钥匙前办好就行',
  steps: { sign: '签入住协议', pay: '交首期费用' } as Readonly<Record<string, string>>,
  go: '去办',
  queue: '我的排队：前面还有几户', venue: '现场平面图',
  duty: (expert: string, restArea: string) => [expert && `验房师 ${expert} 在场答疑`, restArea && `休息区在${restArea}`].filter(Boolean).join('，'),
  bring: (papers: string) => `${papers}原件，随身带好`,
  list: '、',
  kept: '没有信号也能用，已存到手机',
  label: '入伙码，请出示给工作人员扫描',
  notBooked: '还没有预约到场时间',
  notBookedNote: '约好时间后，入伙码就在这里。',
  toBooking: '去预约'
}
export type PassWords = typeof pass
