import type { MoneyDayView } from '@contract/finance';
import { dayWords, momentWords } from '@domain/documents/china-words';
import { METHOD_WORDS } from '@domain/documents/money-papers';
import type { Block, Column, Paper } from '@domain/documents/paper';
import type { Difference } from '@domain/fees/day-book';
import type { MoneyRow } from '@domain/fees/money-day';
import { clockOf } from '@domain/kernel/calendar';
import { yuan } from '@domain/kernel/money';
import type { WrittenSheet } from '@cloud/platform/sheet/write-xlsx';

const KINDS: Readonly<Record<MoneyRow['kind'], string>> = { credit: '收款', reversal: '冲销', refund: '退款', held: '暂收' };
const DIFFERENCES: Readonly<Record<Difference['kind'], string>> = {
  'not-credited': '微信支付已收，系统未入账', 'not-at-provider': '系统已入账，微信支付无此收款', amount: '金额不一致', 'open-long': '订单长时间未支付', 'refund-missing': '系统已退，微信支付无此退款', 'refund-amount': '退款金额不一致', held: '金额不符，暂收待定', overpaid: '多收', 'number-unused': '收据号已领未用',
};
const signed = (fen: number): string => (fen < 0 ? `-${yuan(-fen)}` : yuan(fen));
const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
const lineOf = (row: MoneyRow): readonly string[] => [clockOf(row.at), row.home, `${KINDS[row.kind]}${row.isDeposit ? '（押金）' : ''}`, METHOD_WORDS[row.how], signed(row.fen), row.paper, row.reference, row.by || '系统', row.isConfirmed ? '已确认' : '待确认'];
const HEADS = ['时间', '房屋', '类别', '方式', '金额（元）', '收据／凭证', '交易号／凭证号', '经手', '财务'];

/** 每日对账单: what came and went by each method, row by row, what differs from the provider, and who signed it. */
export function dayPaper(view: MoneyDayView, at: number): Paper {
  const { rows, totals, check, closing } = view;
  const table = (columns: readonly Column[], lines: readonly (readonly string[])[]): Block => ({ kind: 'table', total: null, columns, rows: lines.map((line) => [...line]) });
  const differences: readonly Block[] = check?.differences.length ? [{ kind: 'heading', text: '差异' }, table([column('房屋', 18), column('差异', 34), column('系统（元）', 14, 'right'), column('对方（元）', 14, 'right'), column('编号', 20)], check.differences.map((one) => [one.home, DIFFERENCES[one.kind], yuan(one.ours), yuan(one.theirs), one.of]))] : [];
  return {
    code: 'money-day', title: '每日对账单', version: 1, isSample: false, number: '', subtitle: `${view.communityName}　${dayWords(view.day)}`,
    blocks: [
      { kind: 'pairs', columns: 2, pairs: [['收款', `¥${signed(view.receivedFen)}`], ['退款', `¥${yuan(view.refundedFen)}`], ['其中押金（代管，不计收入）', `收 ¥${signed(view.deposits.inFen)}，退 ¥${yuan(view.deposits.outFen)}`], ['笔数', String(view.count)], ['待确认', String(view.unconfirmed)], ['与微信支付核对', check ? `${momentWords(check.at)}，${check.seen} 笔，差异 ${check.differences.length} 项` : '未核对'], ['摘要', view.digest.slice(0, 16)]] },
      ...(totals.length ? [table([column('方式', 34), column('笔数', 16, 'right'), column('收款（元）', 25, 'right'), column('退款（元）', 25, 'right')], totals.map((one) => [METHOD_WORDS[one.how], String(one.rows), signed(one.receivedFen), yuan(one.refundedFen)]))] : []),
      ...differences,
      ...(rows.length ? [{ kind: 'heading' as const, text: '明细' }, table([column('时间', 7), column('房屋', 11), column('类别', 7), column('方式', 10), column(HEADS[4] ?? '', 12, 'right'), column('收据／凭证', 19), column('交易号／凭证号', 18), column('经手', 8), column('财务', 8)], rows.map(lineOf))] : []),
      closing ? { kind: 'pairs', columns: 1, pairs: [['日结', `${closing.by.name}　${momentWords(closing.at)}`], ['日结时摘要', `${closing.digest}${closing.isIntact ? '（与明细一致）' : '（与明细不一致）'}`], ['说明', closing.note || '—']] } : { kind: 'note', text: '本日尚未日结。' },
      { kind: 'note', text: `生成于 ${momentWords(at)}。摘要为全部明细的 SHA-256，任何一行改动都会不同。` },
    ],
  };
}

const inYuan = (fen: number): number => fen / 100;
/** The same as a workbook; amounts are numbers, so that they can be added up. */
export const dayWorkbook = (view: MoneyDayView): readonly WrittenSheet[] => [
  { name: '明细', widths: [10, 14, 8, 12, 14, 22, 34, 10, 10, 30], rows: [[...HEADS, '原因'], ...view.rows.map((row) => lineOf(row).map((cell, i) => (i === 4 ? inYuan(row.fen) : cell)).concat(row.why))] },
  { name: '汇总', widths: [16, 10, 16, 16], rows: [['方式', '笔数', '收款（元）', '退款（元）'], ...view.totals.map((one) => [METHOD_WORDS[one.how], one.rows, inYuan(one.receivedFen), inYuan(one.refundedFen)]), ['合计', view.count, inYuan(view.receivedFen), inYuan(view.refundedFen)]] },
  { name: '差异', widths: [14, 30, 16, 16, 36], rows: [['房屋', '差异', '系统（元）', '对方（元）', '编号'], ...(view.check?.differences ?? []).map((one) => [one.home, DIFFERENCES[one.kind], inYuan(one.ours), inYuan(one.theirs), one.of])] },
];
