import type { BillWords } from '../zh-CN/bill'

export const bill: BillWords = {
  bar: 'First charges',
  due: 'To pay',
  paid: 'Paid',
  title: 'First charges',
  note: 'Nothing outside this list is charged.',
  total: 'Total',
  paidSo: 'Paid so far',
  pay: (yuan) => `Pay ¥${yuan} by WeChat`,
  closed: 'You can pay once your papers are handed in',
  pending: 'Your last payment is being confirmed; you will not be charged twice.',
  check: 'Check whether it has arrived',
  cancelled: 'Nothing was paid. You can pay at any time.',
  notYet: 'That payment has not arrived yet. It will be credited by itself.',
  receipt: (no) => `Receipt ${no}`,
  receiptAt: (when) => `Received ${when}`,
  thanks: 'All paid. Thank you.',
  home: 'Back to home',
  empty: 'Nothing to pay'
}
