/** What every screen may have to say: waiting, offline, failed. */
export const frame = {
  opening: '正在打开',
  back: '返回',
  close: '关闭',
  cancel: '取消',
  retry: '再试一次',
  offline: '已离线',
  offlineRest: '，能看，暂时不能提交',
  offlineTitle: '没有网络',
  offlineNote: '请检查网络后再试一次，您填的内容都还在。',
  failedTitle: '没打开，请再试一次',
  failedNote: '不是您的操作问题。一直不行，请给管家打电话并报编号。',
  reference: (ref: string) => `编号 ${ref}`,
  privacyTitle: '请先看隐私保护指引',
  privacyWords: '拍照、手机号等信息只用于办理入伙和之后的服务。您同意后才会用到，不同意也可以请管家代办。',
  privacyTerms: '查看《隐私保护指引》全文',
  privacyAgree: '同意并继续',
  privacyRefuse: '暂不同意',
  crowded: '现在人多，正在排队打开',
  crowdedNote: '请不要关闭，轮到了会自动打开。',
  moreRows: (n: number) => `往下还有 ${n} 条`,
  unreachable: '网络不稳，没有收到结果。请再点一次，不会重复提交。'
}
export type FrameWords = typeof frame
