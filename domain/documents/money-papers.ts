import { partOf, type Bill, type Payment } from '../fees/bill';
import { METHODS, standardWords, type FeeDue, type FeeItem, type PayMethod } from '../fees/fee-item';
import { sourceOf, type Refund } from '../fees/refunds';
import { yuan } from '../kernel/money';
import { dayWords, momentWords } from './china-words';
import { moneyWords } from './money-words';
import { formPaper, homeLine, homePairs, ownerNames, type PaperHome } from './paper-head';
import type { Block, Column, Paper } from './paper';

const left = (title: string, width: number): Column => ({ title, width, align: 'left' });
const columns: readonly Column[] = [left('项目', 26), left('计算', 46), { title: '金额（元）', width: 20, align: 'right' }];
const nameOf = ({ name, isDeposit }: { readonly name: string; readonly isDeposit?: boolean }): string => (isDeposit ? `${name}（押金）` : name);
const billTable = ({ lines, total }: Pick<Bill, 'lines' | 'total'>): Block => ({
  kind: 'table', columns, rows: lines.map((line) => [nameOf(line), line.arithmetic === '' ? '按次，固定金额' : line.arithmetic, yuan(line.fen)]), total: ['合计', moneyWords(total), yuan(total)]
});
export const METHOD_WORDS: Readonly<Record<PayMethod, string>> = { wechat: '微信支付', cash: '现金', card: '刷卡', transfer: '银行转账', alipay: '支付宝', collection: '委托银行代收' };
const DUES: Readonly<Record<FeeDue, string>> = { visit: '到场办理时', keys: '领钥匙前', use: '选用时' };
const channelWords = (channels: readonly PayMethod[] = METHODS): string => channels.map((one) => METHOD_WORDS[one]).join('、');
/** Said wherever an amount is computed (FE-1). */
export const ROUNDING = '每一行单独计算到分，不足一分的部分四舍五入，合计为各行之和。';

/** 入伙费用清单 (S3-209, FE-1): every charge with its arithmetic; nothing outside it can be charged. */
export const chargeList = (home: PaperHome, number: string, bill: Bill): Paper => formPaper('charge-list', '入伙费用清单', home, number, [
  homePairs(home), { kind: 'heading', text: '首期费用' }, billTable(bill), ...(bill.deposit?.lines.length ? [{ kind: 'heading' as const, text: `押金（另行收取${bill.deposit.from ? `，${dayWords(bill.deposit.from)}起` : ''}）` }, billTable(bill.deposit)] : []),
  { kind: 'note', text: `${ROUNDING}清单之外不收取任何费用。可以在本程序中用微信支付，也可以到服务中心用现金、刷卡、银行转账、支付宝交纳或者委托银行代收，交费后当即开具收据。` }
]);

const forceWords = ({ from, to }: FeeItem): string => (from || to ? `${from ? `${dayWords(from)}起` : ''}${to ? `至${dayWords(to)}` : ''}` : '');
/** 预交费用标准 (S0-149): the published catalogue of a community, the same for every home. */
export const prepaidCharges = (community: string, catalogue: readonly FeeItem[], version = 1): Paper => ({
  code: 'prepaid-charges', title: '预交费用标准', version, isSample: false, subtitle: community, number: '',
  blocks: [{
    kind: 'table', columns: [left('项目', 22), left('标准', 34), left('交纳', 30), { title: '性质', width: 14, align: 'center' }], total: null,
    rows: catalogue.map((item) => [
      item.name, [standardWords(item), item.how === 'area-month' ? '按建筑面积' : '', item.basis ?? '', forceWords(item)].filter(Boolean).join('；'),
      `${item.due ? `${DUES[item.due]}；` : ''}${channelWords(item.channels)}`, item.isDeposit ? '押金，按约退还' : item.isOptional ? '自愿选用' : '预交',
    ])
  }, { kind: 'note', text: `${ROUNDING}以上标准在入住前公布，清单之外不收取任何费用，不擅自提高标准。` }]
});

/** 收楼杂项费用一览表 (S0-161): the charges paid once, apart from the running fee. */
export const sundryCharges = (home: PaperHome, number: string, bill: Bill): Paper => {
  const lines = bill.lines.filter(({ arithmetic }) => !arithmetic.includes('㎡')), total = lines.reduce((sum, { fen }) => sum + fen, 0);
  return formPaper('sundry-charges', '收楼杂项费用一览表', home, number, [homePairs(home), billTable({ lines, total })]);
};

const amountPairs = (title: string, fen: number, who: readonly [string, string]): Block => ({ kind: 'pairs', columns: 1, pairs: [[title, `¥${yuan(fen)}`], ['人民币大写', moneyWords(fen)], who] });
const sourcePairs = (payment: Payment): readonly (readonly [string, string])[] =>
  (payment.how === 'wechat' ? [['订单号', payment.order], ['交易号', payment.transaction]] : [['凭证号', payment.slip], ['收款人', payment.by.name]]);

/** 收款收据 (S3-69, I7): one for each credit, with the amount in capital words; a reversed one says so. */
export function paymentReceipt(home: PaperHome, bill: Bill, payment: Payment): Paper {
  const own = partOf(bill, payment.part), isWhole = payment.fen === own.total, reversal = bill.reversals?.find(({ receipt }) => receipt === payment.receipt);
  return formPaper('payment-receipt', payment.part ? '押金收据' : '收款收据', home, payment.receipt, [
    ...(reversal ? [{ kind: 'note' as const, text: `本收据已于 ${momentWords(reversal.at)} 冲销，不作凭证。原因：${reversal.why}` }] : []),
    { kind: 'pairs', columns: 2, pairs: [['交款人', ownerNames(home)], ['房屋', homeLine(home)], ['收款时间', momentWords(payment.at)], ['方式', METHOD_WORDS[payment.how]], ...sourcePairs(payment)] },
    ...(isWhole ? [billTable(own)] : []),
    amountPairs('实收金额', payment.fen, ['收款单位', home.company]),
    { kind: 'note', text: `${payment.part ? '本款为押金，按约退还，不作收入。' : ''}本收据由系统在款项到账后开具，每笔款项只开一张，不代替税务发票；需要发票请向收款单位索取。` }
  ]);
}

const PURPOSES: Readonly<Record<Refund['purpose'], string>> = { deposit: '退还押金', overpaid: '退还多交', charge: '费用减免', held: '退回金额不符的付款' };
/** 退款凭证: one for each refund that arrived. */
export function refundPaper(home: PaperHome, bill: Bill, refund: Extract<Refund, { readonly state: 'done' }>): Paper {
  const from = sourceOf(bill, refund.receipt);
  return formPaper('refund-voucher', '退款凭证', home, refund.paper, [
    { kind: 'pairs', columns: 2, pairs: [
      ['收款人', ownerNames(home)], ['房屋', homeLine(home)], ['退款时间', momentWords(refund.doneAt)], ['方式', METHOD_WORDS[refund.how]], ['原收据', refund.receipt], ['原收款', from ? `¥${yuan(from.fen)}` : '—'],
      ['事由', PURPOSES[refund.purpose]], ['说明', refund.why], ...(refund.kept ? [['留扣', `¥${yuan(refund.kept.fen)}，${refund.kept.why}`] as const] : []), ['申请', refund.asked.name], ['核准', refund.agreed.name], ['凭证号', refund.reference],
    ] },
    amountPairs('退款金额', refund.fen, ['退款单位', home.company]),
    { kind: 'note', text: refund.how === 'wechat' ? '微信支付的退款原路退回，到账时间以支付机构为准。' : '款项已由服务中心退付。' }
  ]);
}
