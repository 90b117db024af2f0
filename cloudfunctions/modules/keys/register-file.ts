import type { KeyKind } from '@domain/batch/batch';
import { dayWords, momentWords } from '@domain/documents/china-words';
import type { Block, Column, Paper } from '@domain/documents/paper';
import { dayOf } from '@domain/kernel/calendar';
import { total, type Counts } from '@domain/keys/key-issue';
import type { Balance, RegisterLine } from '@domain/keys/registers';
import type { WrittenSheet } from '@cloud/platform/sheet/write-xlsx';

export type Registers = { readonly community: string; readonly scope: string; readonly kinds: readonly KeyKind[]; readonly staff: readonly RegisterLine[]; readonly owners: readonly RegisterLine[]; readonly balance: Balance };
const WHAT: Readonly<Record<RegisterLine['what'], string>> = { lent: '借用', handover: '出柜交付', issued: '签领', lost: '遗失', found: '找回', returned: '退回', reissued: '补发', sold: '随房屋转让' };
/** Kinds in the community's order, then whatever else was counted, each under its name. */
const namesOf = (kinds: readonly KeyKind[], counts: readonly Counts[]): ReadonlyMap<string, string> =>
  new Map([...kinds.map(({ code, name }): [string, string] => [code, name]), ...counts.flatMap((one) => Object.keys(one)).filter((code) => !kinds.some((kind) => kind.code === code)).map((code): [string, string] => [code, code])]);
const countWords = (counts: Counts, names: ReadonlyMap<string, string>): string => [...names].flatMap(([code, name]) => (counts[code] ? [`${name} ${counts[code]}`] : [])).join('、');
/** What was taken out for its owner and came back has a reason. */
const backWords = ({ what, back, why }: RegisterLine): string => (back === null ? '未还' : `${momentWords(back)}${what !== 'handover' ? ' 归还' : why ? ' 放回' : ' 交业主'}`);
const BALANCE = [['taken', '收进'], ['cabinet', '在柜'], ['staff', '在工作人员'], ['owner', '在业主'], ['lost', '遗失']] as const;

/** The two registers and the balance they add up to, as a workbook; pieces are numbers, so that they can be added up. */
export function registerBook({ kinds, staff, owners, balance }: Registers): readonly WrittenSheet[] {
  const names = namesOf(kinds, [balance.taken, ...owners.map(({ counts }) => counts)]), each = (counts: Counts) => [...names.keys()].map((code) => counts[code] ?? 0);
  return [
    { name: '钥匙领用登记表', widths: [6, 18, 10, 34, 8, 12, 12, 18, 22, 20], rows: [['序号', '房屋', '事项', '钥匙', '件数', '领用人', '发放人', '领用时间', '归还', '用途'], ...staff.map((line, at) => [at + 1, line.home, WHAT[line.what], countWords(line.counts, names), total(line.counts), line.taker, line.giver, momentWords(line.at), backWords(line), line.why])] },
    { name: '签领钥匙登记表', widths: [6, 18, 8, ...[...names].map(() => 12), 8, 12, 12, 18, 24], rows: [['序号', '房屋', '事项', ...names.values(), '件数', '签领人', '经办人', '时间', '原因'], ...owners.map((line, at) => [at + 1, line.home, WHAT[line.what], ...each(line.counts), total(line.counts), line.taker, line.giver, momentWords(line.at), line.why])] },
    { name: '钥匙结存', widths: [20, 10, 10, 14, 10, 10], rows: [['种类', ...BALANCE.map(([, name]) => name)], ...[...names].map(([code, name]) => [name, ...BALANCE.map(([key]) => balance[key][code] ?? 0)]), ['合计', ...BALANCE.map(([key]) => total(balance[key]))]] },
  ];
}

const column = (title: string, width: number, align: Column['align'] = 'left'): Column => ({ title, width, align });
const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): Block => (rows.length ? { kind: 'table', columns, rows, total: null } : { kind: 'note', text: '没有记录。' });
/** The same to print and sign. */
export function registerPaper({ community, scope, kinds, staff, owners, balance }: Registers, at: number): Paper {
  const names = namesOf(kinds, [balance.taken, ...owners.map(({ counts }) => counts)]);
  return {
    code: 'key-registers', title: '钥匙登记表', version: 1, isSample: false, number: '', subtitle: `${community}　${dayWords(dayOf(at))}`,
    blocks: [
      { kind: 'pairs', columns: 2, pairs: [['范围', scope], ['生成于', momentWords(at)]] },
      { kind: 'heading', text: '钥匙结存' }, table([column('种类', 25), ...BALANCE.map(([, name]) => column(name, 15, 'right'))], [...names].map(([code, name]) => [name, ...BALANCE.map(([key]) => String(balance[key][code] ?? 0))])),
      { kind: 'heading', text: '钥匙领用登记表' }, table([column('序号', 6), column('房屋', 15), column('事项', 9), column('钥匙', 22), column('领用人', 10), column('发放人', 10), column('领用', 13), column('归还', 15)], staff.map((line, no) => [String(no + 1), line.home, WHAT[line.what], countWords(line.counts, names), line.taker, line.giver, momentWords(line.at), backWords(line)])),
      { kind: 'heading', text: '签领钥匙登记表' }, table([column('序号', 6), column('房屋', 15), column('事项', 8), column('钥匙', 25), column('签领人', 11), column('经办人', 10), column('时间', 13), column('原因', 12)], owners.map((line, no) => [String(no + 1), line.home, WHAT[line.what], countWords(line.counts, names), line.taker, line.giver, momentWords(line.at), line.why])),
    ],
  };
}
