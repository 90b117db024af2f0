export const sign = {
  bar: '签名',
  who: (name: string, title: string) => `${name} 签名　${title}`,
  undo: '撤一笔',
  again: '重写',
  done: '签好了',
  hint: '请在线上签全名',
  note: '签名后记录时间和设备，改动文件则此签名作废',
  slight: '请写清楚全名再点签好了',
  label: '签名板',
  lost: '这次签名已结束，请回上一页重新开始。',
  back: '返回'
}
export type SignWords = typeof sign
