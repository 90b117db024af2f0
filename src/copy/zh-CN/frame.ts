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
  unreachable: '网络不稳，没有收到结果。请再点一次，不会重复提交。'
}
export type FrameWords = typeof frame
