import type { Bill, FeeItem, Payment } from '../fees/bill';
import { yuan } from '../kernel/money';
import { momentWords } from './china-words';
import { moneyWords } from './money-words';
import { formPaper, homeLine, homePairs, ownerNames, type PaperHome } from './paper-head';
import type { Block, Column, Paper } from './paper';

const columns: readonly Column[] = [{ title: '项目', width: 26, align: 'left' }, { title: '计算', width: 46, align: 'left' }, { title: '金额（元）', width: 20, align: 'right' }];
const billTable = ({ lines, total }: Bill): Block => ({
  kind: 'table', columns, rows: lines.map(({ name, arithmetic, fen }) => [name, arithmetic === '' ? '按次，固定金额' : arithmetic, yuan(fen)]), total: ['合计', moneyWords(total), yuan(total)]
});
const METHODS: Readonly<Record<Payment['how'], string>> = { wechat: '微信支付' };

/** 入伙费用清单 (S3-209, FE-1): every charge with its arithmetic; nothing outside it can be charged. */
export const chargeList = (home: PaperHome, number: string, bill: Bill): Paper => formPaper('charge-list', '入伙费用清单', home, number, [
  homePairs(home), { kind: 'heading', text: '首期费用' }, billTable(bill),
  { kind: 'note', text: '清单之外不收取任何费用。可以在本程序中用微信支付，也可以到服务中心用现金、刷卡、转账交纳，交费后当即开具收据。' }
]);

/** 预交费用标准 (S0-149): the published catalogue of a community, the same for every home. */
export const prepaidCharges = (community: string, catalogue: readonly FeeItem[]): Paper => ({
  code: 'prepaid-charges', title: '预交费用标准', version: 1, isSample: false, subtitle: community, number: '',
  blocks: [{
    kind: 'table', columns: [{ title: '项目', width: 30, align: 'left' }, { title: '标准', width: 45, align: 'left' }, { title: '预交', width: 25, align: 'center' }], total: null,
    rows: catalogue.map((item) => (item.how === 'fixed' ? [item.name, `${yuan(item.price)} 元`, '一次'] : [item.name, `每平方米每月 ${yuan(item.price)} 元，按建筑面积`, `${item.months} 个月`]))
  }, { kind: 'note', text: '以上标准在入住前公布，清单之外不收取任何费用，不擅自提高标准。' }]
});

/** 收楼杂项费用一览表 (S0-161): the charges paid once, apart from the running fee. */
export const sundryCharges = (home: PaperHome, number: string, bill: Bill): Paper => {
  const lines = bill.lines.filter(({ arithmetic }) => arithmetic === ''), total = lines.reduce((sum, { fen }) => sum + fen, 0);
  return formPaper('sundry-charges', '收楼杂项费用一览表', home, number, [homePairs(home), billTable({ ...bill, lines, total })]);
};

/** 收款收据 (S3-69, I7): one for each credit, with the amount in capital words. */
export function paymentReceipt(home: PaperHome, bill: Bill, payment: Payment): Paper {
  const isWhole = payment.fen === bill.total;
  return formPaper('payment-receipt', '收款收据', home, payment.receipt, [
    { kind: 'pairs', columns: 2, pairs: [['交款人', ownerNames(home)], ['房屋', homeLine(home)], ['收款时间', momentWords(payment.at)], ['方式', METHODS[payment.how]], ['订单号', payment.order], ['交易号', payment.transaction]] },
    ...(isWhole ? [billTable(bill)] : []),
    { kind: 'pairs', columns: 1, pairs: [['实收金额', `¥${yuan(payment.fen)}`], ['人民币大写', moneyWords(payment.fen)], ['收款单位', home.company]] },
    { kind: 'note', text: '本收据由系统在款项到账后开具，每笔款项只开一张，不代替税务发票；需要发票请向收款单位索取。' }
  ]);
}
