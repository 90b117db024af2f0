import { dayWords, momentWords } from '@domain/documents/china-words';
import type { Column, Paper } from '@domain/documents/paper';
import type { LedgerFilter } from '@domain/defects/ledger';
import { tradeName } from '@domain/defects/trades';
import { dayOf } from '@domain/kernel/calendar';
import type { WrittenSheet } from '@cloud/platform/sheet/write-xlsx';
import { cellsOf, type Cells } from './ledger-lines';
import type { ReadLedger } from './read-ledger';

type Shown = Pick<ReadLedger, 'shown' | 'isCut'>;
const KINDS: Readonly<Record<LedgerFilter['what'], string>> = { all: '全部未结', late: '已超期', blocking: '影响入住', disputed: '待认定、待批', held: '暂缓', fixed: '待复验', repeat: '反复出现', over: '已结' };
type Columns = readonly (readonly [string, number, (cells: Cells) => string | number])[];
const FIRST: Columns = [['房屋', 16, (is) => is.home], ['编号', 6, (is) => is.no], ['工种', 10, (is) => is.trade], ['位置', 10, (is) => is.room], ['项目', 18, (is) => is.item], ['现象', 32, (is) => is.words]];
const WHOSE: Columns = [['责任单位', 16, (is) => is.firm], ['责任人', 10, (is) => is.person], ['登记', 12, (is) => is.at], ['修好期限', 12, (is) => is.deadline]];
const REOPENED: Columns = [['返修次数', 8, (is) => is.reopened]];
const OPEN: Columns = [...FIRST, ['状态', 12, (is) => is.state], ...WHOSE, ['超期', 6, (is) => (is.isLate ? '是' : '')], ...REOPENED];
const OVER: Columns = [...FIRST, ...WHOSE, ['修好人', 10, (is) => is.mendedBy], ['修好日', 12, (is) => is.mendedAt], ['超期修好', 8, (is) => (is.isLate ? '是' : '')], ['办结日', 12, (is) => is.endedAt], ['办结方式', 26, (is) => is.state], ['办结人', 10, (is) => is.endedBy], ['原因', 24, (is) => is.why], ...REOPENED];
/** A list that is not whole says so itself. */
const cutNote = '内容较多，这里不是全部；请按楼栋分别导出。';

/** The ledger as a workbook: what people typed stays text, whatever it looks like. */
export function ledgerBook({ shown, isCut }: Shown, { what }: Pick<LedgerFilter, 'what'>, at: number): readonly WrittenSheet[] {
  const columns = what === 'over' ? OVER : OPEN;
  return [{ name: '问题台账', widths: columns.map(([, width]) => width), rows: [columns.map(([title]) => title), ...shown.map((line) => { const cells = cellsOf(line, at); return columns.map(([, , cell]) => cell(cells)); }), ...(isCut ? [[cutNote]] : [])] }];
}

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');
/** The same to print, with how many there are by firm. */
export function ledgerPaper({ shown: lines, isCut }: Shown, { what, trade, building, firm }: LedgerFilter, at: number): Paper {
  const isOver = what === 'over', late = isOver ? '超期修好' : '超期', all = lines.map((line) => cellsOf(line, at)), byFirm = new Map<string, readonly Cells[]>();
  for (const cells of all) byFirm.set(cells.firm, [...(byFirm.get(cells.firm) ?? []), cells]);
  const firmName = firm === 'own' ? '物业' : lines.find(({ defect }) => defect.firm?.id === firm)?.defect.firm?.name ?? '';
  const range = [KINDS[what], trade ? tradeName(trade) : '', building ? `${building}栋` : '', firm ? firmName : ''].filter(Boolean).join('、'), lateOf = (list: readonly Cells[]) => String(list.filter(({ isLate }) => isLate).length);
  const rows = all.map((is) => [is.home, String(is.no), is.trade, `${is.room} ${is.item}`, is.words, ...(isOver
    ? [joined(is.firm, is.mendedBy || is.person), joined(is.mendedAt, is.isLate ? '超期' : ''), joined(is.endedAt, is.state, is.endedBy === '业主' || is.endedBy === '系统' ? '' : is.endedBy, is.why)]
    : [is.state, joined(is.firm, is.person), `${is.deadline}${is.isLate ? ' 超期' : ''}`])]);
  const last = isOver ? [column('责任单位、修好人', 13), column('修好', 9), column('办结', 17)] : [column('状态', 10), column('责任单位、责任人', 14), column('期限', 10)];
  return {
    code: 'defect-ledger', title: '问题整改台账', version: 1, isSample: false, number: '', subtitle: dayWords(dayOf(at)),
    blocks: [
      { kind: 'pairs', columns: 2, pairs: [['范围', range], ['条数', String(lines.length)], [late, lateOf(all)], ['生成于', momentWords(at)]] },
      ...(isCut ? [{ kind: 'note' as const, text: cutNote }] : []),
      ...(byFirm.size ? [{ kind: 'table' as const, total: null, columns: [column('责任单位', 60), column('条数', 20, 'right'), column(late, 20, 'right')], rows: [...byFirm].map(([name, own]) => [name, String(own.length), lateOf(own)]) }] : []),
      ...(rows.length ? [{ kind: 'table' as const, total: null, columns: [column('房屋', 15), column('编号', 6), column('工种', 10), column('项目', 15), column('现象', isOver ? 15 : 20), ...last], rows }] : [{ kind: 'note' as const, text: '没有符合条件的问题。' }]),
    ],
  };
}
