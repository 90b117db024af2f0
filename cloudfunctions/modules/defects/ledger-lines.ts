import { tradeName } from '@domain/defects/trades';
import { wasLate, type Ending } from '@domain/defects/ending';
import { dayOf } from '@domain/kernel/calendar';
import { defectRow } from '@cloud/kit/defect-row';
import type { ReadLine } from './read-ledger';

const STATES: Readonly<Record<string, string>> = { reported: '待受理', accepted: '已受理', disputed: '有异议', assigned: '已派修', fixed: '已修待复验' };
const ENDINGS: Readonly<Record<Ending['deed'], string>> = { confirm: '业主确认修好', lapse: '业主逾期未回复，按已修好办结', close: '物业关闭' };
/** The parts of a line that workbook and paper set apart or together. */
export type Cells = { readonly home: string; readonly no: number; readonly trade: string; readonly room: string; readonly item: string; readonly words: string; readonly state: string; readonly firm: string; readonly person: string; readonly at: string; readonly deadline: string; readonly isLate: boolean; readonly reopened: number;
  /** Of what is over. */
  readonly mendedBy: string; readonly mendedAt: string; readonly endedAt: string; readonly endedBy: string; readonly why: string };

/** A line of the ledger in words; the household is never named. */
export function cellsOf({ home, defect }: ReadLine, at: number): Cells {
  const row = defectRow(home, defect, at), { ending } = row, mended = defect.fixes.at(-1);
  return {
    home: row.label, no: row.no, trade: tradeName(row.trade), room: row.roomName, item: row.itemName, words: defect.words, firm: row.firm?.name ?? '物业', person: row.person?.name ?? '', at: dayOf(defect.at), deadline: dayOf(defect.deadline), reopened: row.reopened,
    state: ending ? ENDINGS[ending.deed] : row.hold ? `暂缓至 ${dayOf(row.hold.until)}：${row.hold.why}` : STATES[row.state] ?? '', isLate: ending ? wasLate(defect) : row.isLate,
    mendedBy: mended?.by ?? '', mendedAt: mended ? dayOf(mended.at) : '', endedAt: ending ? dayOf(ending.at) : '', endedBy: !ending ? '' : ending.deed === 'lapse' ? '系统' : ending.by || (ending.deed === 'confirm' ? '业主' : ''), why: ending?.why ?? '',
  };
}
