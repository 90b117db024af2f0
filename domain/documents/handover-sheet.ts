import type { KeyKind } from '../batch/batch';
import { openDefects, type Defect } from '../defects/defect';
import type { InspectionRoom } from '../inspection/form';
import type { Inspection } from '../inspection/inspection';
import { defectTable, meterTable, namesOf } from './inspection-form';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Block, Paper } from './paper';
import { signaturePlaces } from './with-signatures';

export type Goods = { readonly name: string; readonly count: number; readonly note: string };
export type HandoverFacts = {
  readonly home: PaperHome; readonly number: string; readonly form: readonly InspectionRoom[]
  readonly inspection: Inspection; readonly defects: readonly Defect[]; readonly keys: readonly KeyKind[]; readonly goods: readonly Goods[]
  /** What goes with the home on paper: 住宅质量保证书, 住宅使用说明书, 住户手册 … (S0-169), and whether it was really given. */
  readonly books: readonly { readonly name: string; readonly isGiven: boolean }[]
};

const countTable = (rows: readonly Goods[]): Block => ({
  kind: 'table', columns: [{ title: '名称', width: 40, align: 'left' }, { title: '数量', width: 18, align: 'center' }, { title: '说明', width: 42, align: 'left' }],
  rows: rows.map(({ name, count, note }) => [name, String(count), note]), total: null
});

/** 房屋交接单 (S3-123, KY-1): what the home is, meters, keys, goods and books, and the defects that remain open; signed by both sides. */
export function handoverSheet({ home, number, form, inspection, defects, keys, goods, books }: HandoverFacts): Paper {
  const open = openDefects(defects), { room, item } = namesOf(form);
  const total = keys.reduce((sum, { count }) => sum + count, 0);
  return formPaper('handover-sheet', '房屋交接单', home, number, [
    homePairs(home),
    { kind: 'text', text: '双方已共同查验上述房屋，就下列事项核对一致，自双方签名之时起完成房屋交接。', align: 'left', isIndented: true },
    { kind: 'heading', text: '水电气表读数' }, meterTable(inspection.meters),
    { kind: 'heading', text: `随房钥匙和卡　共 ${total} 件` }, countTable(keys),
    ...(goods.length > 0 ? [{ kind: 'heading', text: '随房物品' } as const, countTable(goods)] : []),
    ...(books.length > 0 ? [{ kind: 'heading', text: '随房资料' } as const, { kind: 'checks', items: books.map(({ name, isGiven }) => ({ text: `《${name}》`, isDone: isGiven, note: isGiven ? '' : '未领取' })) } as const] : []),
    { kind: 'heading', text: `交接后继续修复的问题　${open.length} 处` },
    ...(open.length > 0 ? [defectTable(open, room, item)] : [{ kind: 'text', text: '没有未修好的问题。', align: 'left', isIndented: false } as const]),
    { kind: 'note', text: '业主在本单上签名，表示已接收房屋；列明的问题由物业服务企业继续督促修复，业主要求修复和保修的权利不因签名而减少。钥匙在《钥匙交接确认单》上另行点数签收。' },
    signaturePlaces(home.owners, home.company, '业主', '物业服务企业')
  ]);
}
