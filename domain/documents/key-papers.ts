import type { KeyKind } from '../batch/batch';
import type { Instant } from '../kernel/calendar';
import type { Counts, KeyIssue } from '../keys/key-issue';
import type { EntryGuide } from '../keys/entry-guide';
import { usageOf } from '../keys/key-kinds';
import { momentWords } from './china-words';
import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Block, Column, Paper, Party } from './paper';

const middle = (title: string, width: number): Column => ({ title, width, align: 'center' });
const left = (title: string, width: number): Column => ({ title, width, align: 'left' });
const countOf = (counts: Counts | undefined, code: string): string => (counts ? String(counts[code] ?? 0) : '');
/** 钥匙交接确认单 (S3-14, S3-16): each kind counted by two staff and the owner, the five steps with their times, signed by the owner. */
export function keyReceipt(home: PaperHome, number: string, kinds: readonly KeyKind[], keys: KeyIssue): Paper {
  const { takenOut, first, second, owner, signature, signedAt } = keys;
  const steps: readonly (readonly [string, string, Instant | undefined])[] = [
    ['钥匙出柜', takenOut.name, takenOut.at], ['第一人点数', first?.name ?? '', first?.at], ['第二人点数', second?.name ?? '', second?.at], ['业主点数', owner?.name ?? '', owner?.at], ['业主签收', signature?.name ?? '', signedAt ?? undefined]
  ];
  const parties: readonly Party[] = [
    { role: '业主', name: home.owners.map(({ name }) => name).join('、'), ink: signature ? { kind: 'strokes', strokes: signature.strokes } : null, at: signedAt, note: signature ? `签收人 ${signature.name}` : '' },
    // Each confirmed with their own account what they counted; nobody of staff writes on the owner's phone.
    ...[first, second].map((one, place): Party => ({ role: place ? '交付人（复点）' : '交付人（点数）', name: one?.name ?? '', ink: null, at: one?.at ?? null, note: one ? '本人账号确认' : '' }))
  ];
  const sum = (counts: Counts | undefined): string => (counts ? String(kinds.reduce((total, { code }) => total + (counts[code] ?? 0), 0)) : '');
  return formPaper('key-receipt', '钥匙交接确认单', home, number, [
    homePairs(home),
    { kind: 'heading', text: '钥匙和卡' },
    { kind: 'table', columns: [left('种类', 28), middle('应交', 14), middle('第一人点', 16), middle('第二人点', 16), middle('业主点', 14), left('说明', 26)],
      rows: kinds.map(({ code, name, count, note }) => [name, String(count), countOf(first?.counts, code), countOf(second?.counts, code), countOf(owner?.counts, code), note]),
      total: ['合计', String(kinds.reduce((total, { count }) => total + count, 0)), sum(first?.counts), sum(second?.counts), sum(owner?.counts), ''] },
    { kind: 'heading', text: '五步确认' },
    { kind: 'table', columns: [middle('步骤', 10), left('内容', 30), left('确认人', 25), left('时间', 35)], rows: steps.map(([what, who, at], place) => [String(place + 1), what, who, at === undefined ? '' : momentWords(at)]), total: null },
    { kind: 'heading', text: '使用和保管' },
    { kind: 'list', items: kinds.flatMap((kind) => (usageOf(kind) ? [`${kind.name}：${usageOf(kind)}`] : [])), isNumbered: false },
    { kind: 'note', text: '您的钥匙请收好，如有丢失请及时联系我们，我们陪您换锁、挂失门卡。' },
    { kind: 'signatures', parties }
  ]);
}

/** 首次入户确认单 (S3-19, S3-230): what was explained and by whom, what was given, signed by the owner. */
export function entryReceipt(home: PaperHome, { told, gifts, signed }: EntryGuide): Paper {
  const rows = Object.values(told).sort((a, b) => a.at - b.at).map(({ name, by, at }, place) => [String(place + 1), name, by, momentWords(at)]);
  return formPaper('entry-receipt', '首次入户确认单', home, '', [
    homePairs(home), { kind: 'heading', text: '讲解事项' },
    { kind: 'table', columns: [middle('序号', 10), left('事项', 40), left('讲解人', 20), left('时间', 30)], rows, total: null },
    ...(gifts.length ? [{ kind: 'heading' as const, text: '入住礼品' }, { kind: 'table' as const, columns: [left('礼品', 40), middle('件数', 10), left('发放人', 20), left('时间', 30)], rows: gifts.map(({ name, count, by, at }) => [name, String(count), by, momentWords(at)]), total: null }] : []),
    { kind: 'note', text: '以上事项已讲解清楚，礼品已收到。' },
    { kind: 'signatures', parties: [{ role: '业主', name: home.owners.map(({ name }) => name).join('、'), ink: signed ? { kind: 'strokes', strokes: signed.strokes } : null, at: signed?.at ?? null, note: signed ? `签收人 ${signed.name}` : '' }] },
  ]);
}

export type RegisterRow = { readonly home: string; readonly keys: string; readonly taker: string; readonly giver: string; readonly at: Instant; readonly back: Instant | null; readonly note: string };
export type Register = { readonly community: string; readonly company: string; readonly number: string; readonly period: string; readonly rows: readonly RegisterRow[] };

const registerPaper = (code: string, title: string, { community, number, period }: Register, table: Block): Paper =>
  ({ code, title, version: 1, isSample: false, subtitle: `${community}　${period}`, number, blocks: [table] });

/** 钥匙领用登记表: keys lent to staff, with their return (S0-163). */
export const staffKeyRegister = (register: Register): Paper => registerPaper('staff-key-register', '钥匙领用登记表', register, {
  kind: 'table', columns: [middle('序号', 7), left('房屋', 18), left('钥匙', 19), left('领用人', 12), left('发放人', 12), middle('领用时间', 16), middle('归还时间', 16)], total: null,
  rows: register.rows.map(({ home, keys, taker, giver, at, back }, place) => [String(place + 1), home, keys, taker, giver, momentWords(at), back === null ? '未还' : momentWords(back)])
});

/** 签领钥匙登记表: keys signed out to owners. */
export const ownerKeyRegister = (register: Register): Paper => registerPaper('owner-key-register', '签领钥匙登记表', register, {
  kind: 'table', columns: [middle('序号', 7), left('房屋', 18), left('钥匙', 23), left('签领人', 13), left('发放人', 15), middle('签领时间', 16), left('备注', 10)], total: null,
  rows: register.rows.map(({ home, keys, taker, giver, at, note }, place) => [String(place + 1), home, keys, taker, giver, momentWords(at), note])
});
