export const bill = {
  bar: '首期费用',
  due: '待交',
  paid: '已交清',
  title: '首期费用清单',
  note: '清单之外，不收任何费用。',
  total: '合计',
  paidSo: '已交',
  pay: (yuan: string) => `微信支付 ¥${yuan}`,
  closed: '资料交上去之后就可以付',
  pending: '上一次付款正在确认，不会重复扣款。',
  check: '查一下到账没有',
  cancelled: '没有付款，随时可以再付。',
  notYet: '还没有查到这笔付款，稍后会自动到账。',
  receipt: (no: string) => `收据 ${no}`,
  receiptAt: (when: string) => `${when} 到账`,
  thanks: '交清了，谢谢您。',
  home: '回首页',
  empty: '没有要交的费用'
}
export type BillWords = typeof bill
