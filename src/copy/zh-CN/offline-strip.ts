/** The line of staff's pages. */
export const offlineStrip = {
  strip: '离线', stripRest: (n: number) => (n ? ` · ${n} 项待同步` : ' · 可继续签到、验房和清点'), stripWaiting: (n: number) => `${n} 项待同步`, stripNoList: ' · 本机没有今天的名单'
}
