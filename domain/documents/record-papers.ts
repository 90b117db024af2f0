import type { TrailEntry } from '../audit/trail';
import { momentWords } from './china-words';
import type { Column, Paper } from './paper';

const middle = (title: string, width: number): Column => ({ title, width, align: 'center' });
const left = (title: string, width: number): Column => ({ title, width, align: 'left' });
/** Enough of a digest to tell two apart on paper. */
const short = (digest: string): string => digest.slice(0, 16);
const own = (code: string, title: string, subtitle: string, blocks: Paper['blocks']): Paper => ({ code, title, version: 1, isSample: false, subtitle, number: '', blocks });

export type RecordRow = Pick<TrailEntry, 'at' | 'hash'> & { readonly what: string; readonly by: string };
/** 操作记录: every entry of the case's chained log with its digest, and whether the chain holds (I9). `broken` = index of the first entry that does not follow, or -1. */
export const trailRecord = (subtitle: string, rows: readonly RecordRow[], broken: number): Paper => own('trail-record', '操作记录', subtitle, [
  { kind: 'pairs', columns: 2, pairs: [['条数', String(rows.length)], ['核对', broken < 0 ? '逐条核对，首尾相接' : `第 ${broken + 1} 条与前文对不上`]] },
  { kind: 'table', columns: [middle('序号', 8), middle('时间', 24), left('事项', 26), left('经手', 18), left('摘要', 24)], rows: rows.map(({ at, what, by, hash }, i) => [String(i + 1), momentWords(at), what, by, short(hash)]), total: null },
  { kind: 'note', text: '每条记录的摘要（SHA-256）由前一条的摘要和本条内容算出，改动、删去或者插入任何一条，后面的都会对不上。这里印出摘要的前 16 位。' },
]);

export type FileRow = { readonly name: string; readonly page: number; /** '' when the file could not be read. */ readonly digest: string };
/** 业主提交的材料: what was handed in, page by page, each with its digest; the pictures themselves stay in the system. */
export const materialsList = (subtitle: string, rows: readonly FileRow[]): Paper => own('materials-list', '业主提交的材料', subtitle, [
  { kind: 'table', columns: [left('材料', 26), middle('页', 8), left('内容摘要', 66)], rows: rows.map(({ name, page, digest }) => [name, String(page), digest === '' ? '文件未能读取' : digest]), total: null },
]);
