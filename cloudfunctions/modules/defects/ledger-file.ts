import { dayWords, momentWords } from '@domain/documents/china-words';
import type { Column, Paper } from '@domain/documents/paper';
import type { LedgerFilter } from '@domain/defects/ledger';
import { tradeName } from '@domain/defects/trades';
import { dayOf } from '@domain/kernel/calendar';
import { defectRow } from '@cloud/kit/defect-row';
import type { WrittenSheet } from '@cloud/platform/sheet/write-xlsx';
import type { ReadLine } from './read-ledger';

const STATES: Readonly<Record<string, string>> = { reported: '待受理', accepted: '已受理', disputed: '有异议', assigned: '已派修', fixed: '已修待复验' };
const KINDS: Readonly<Record<LedgerFilter['what'], string>> = { all: '全部未结', late: '已超期', blocking: '影响入住', disputed: '待认定、待批', held: '暂缓', fixed: '待复验', repeat: '反复出现' };
const HEADS = ['房屋', '编号', '工种', '位置', '项目', '现象', '状态', '责任单位', '责任人', '登记', '修好期限', '超期', '返修次数'] as const;
const WIDTHS = [16, 6, 10, 10, 18, 32, 12, 16, 10, 12, 12, 6, 8];
const lineOf = ({ home, defect }: ReadLine, at: number): readonly (string | number)[] => {
  const row = defectRow(home, defect, at);
  return [row.label, row.no, tradeName(row.trade), row.roomName, row.itemName, defect.words, row.hold ? `暂缓至 ${dayOf(row.hold.until)}：${row.hold.why}` : STATES[row.state] ?? '', row.firm?.name ?? '物业', row.person?.name ?? '', dayOf(defect.at), dayOf(defect.deadline), row.isLate ? '是' : '', row.reopened];
};

/** The ledger as a workbook: what people typed stays text, whatever it looks like. */
export const ledgerBook = (lines: readonly ReadLine[], at: number): readonly WrittenSheet[] => [{ name: '问题台账', widths: WIDTHS, rows: [HEADS, ...lines.map((line) => lineOf(line, at))] }];

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
/** The same to print, with how many there are by firm. */
export function ledgerPaper(lines: readonly ReadLine[], { what, trade, building, firm }: LedgerFilter, at: number): Paper {
  const byFirm = new Map<string, readonly ReadLine[]>();
  for (const line of lines) byFirm.set(line.defect.firm?.name ?? '物业', [...(byFirm.get(line.defect.firm?.name ?? '物业') ?? []), line]);
  const firmName = firm === 'own' ? '物业' : lines.find(({ defect }) => defect.firm?.id === firm)?.defect.firm?.name ?? '';
  const shown = [KINDS[what], trade ? tradeName(trade) : '', building ? `${building}栋` : '', firm ? firmName : ''].filter(Boolean).join('、');
  return {
    code: 'defect-ledger', title: '问题整改台账', version: 1, isSample: false, number: '', subtitle: dayWords(dayOf(at)),
    blocks: [
      { kind: 'pairs', columns: 2, pairs: [['范围', shown], ['条数', String(lines.length)], ['超期', String(lines.filter(({ home, defect }) => defectRow(home, defect, at).isLate).length)], ['生成于', momentWords(at)]] },
      ...(byFirm.size ? [{ kind: 'table' as const, total: null, columns: [column('责任单位', 60), column('条数', 20, 'right'), column('超期', 20, 'right')], rows: [...byFirm].map(([name, own]) => [name, String(own.length), String(own.filter(({ home, defect }) => defectRow(home, defect, at).isLate).length)]) }] : []),
      ...(lines.length ? [{ kind: 'table' as const, total: null, columns: [column('房屋', 15), column('编号', 6), column('工种', 10), column('项目', 15), column('现象', 20), column('状态', 10), column('责任单位、责任人', 14), column('期限', 10)], rows: lines.map((line) => { const cells = lineOf(line, at).map(String); return [cells[0] ?? '', cells[1] ?? '', cells[2] ?? '', `${cells[3]} ${cells[4]}`, cells[5] ?? '', cells[6] ?? '', [cells[7], cells[8]].filter(Boolean).join(' '), `${cells[10]}${cells[11] ? ' 超期' : ''}`]; }) }] : [{ kind: 'note' as const, text: '没有符合条件的问题。' }]),
    ],
  };
}
