import { dayOf } from '../kernel/calendar';
import { momentWords } from '../documents/china-words';
import { yuan } from '../kernel/money';
import { homeLabel } from '../community/home';
import type { Block, Paper } from '../documents/paper';
import type { MoveInCase } from '../movein/case';
import { wordsOfEntry } from '../movein/trail-words';
import { heldOn, type HeldKind } from './held';
import { looksOf } from './looks';
import { purposeTexts } from './purposes';

export type HouseholdPerson = { readonly role: string; readonly name: string; readonly relation: string; readonly phone: string; readonly id: string };
export type HouseholdFacts = {
  readonly moveIn: MoveInCase; readonly people: readonly HouseholdPerson[];
  /** What else the record says, by its label. */
  readonly record: readonly (readonly [label: string, value: string])[];
  /** Surname and role of whoever looked. */
  readonly whoOf: (openid: string) => string;
};
const KINDS: Readonly<Record<HeldKind, string>> = { roster: '购房合同中的业主资料', record: '登记资料', material: '资料照片', printed: '打印的登记表格', papers: '签署记录', money: '缴费记录', inspection: '验房与维修记录', keys: '钥匙交接记录', parking: '停车申请', messages: '消息', trail: '办理记录' };
const table = (titles: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): Block => (rows.length
  ? { kind: 'table', columns: titles.map(([title, width]) => ({ title, width, align: 'left' })), rows, total: null } : { kind: 'note', text: '无' });

/** Everything held on a household, readable: for its own people, so names and numbers stand in full. */
export function householdPaper({ moveIn, people, record, whoOf }: HouseholdFacts): Paper {
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return {
    code: 'household-data', title: '个人信息副本', version: 1, isSample: false, subtitle: `${moveIn.communityName}　${homeLabel(moveIn.place)}`, number: '',
    blocks: [
      { kind: 'note', text: '本文件应业主要求生成，含完整姓名和号码，请妥善保管。系统不留存本文件。' },
      heading('人员'), table([['身份', 14], ['姓名', 18], ['关系', 12], ['电话', 24], ['证件号码', 32]], people.map(({ role, name, relation, phone, id }) => [role, name, relation, phone, id])),
      heading('登记内容'), record.length ? { kind: 'pairs', columns: 1, pairs: record } : { kind: 'note', text: '无' },
      heading('保存的资料'), table([['种类', 40], ['数量', 12], ['开始保存', 24], ['删除日期', 24]], heldOn(moveIn).map(({ kind, name, count, since, until, deletedAt }) => [name || KINDS[kind], String(count), dayOf(since), deletedAt ? `已于 ${dayOf(deletedAt)} 删除` : until ?? '长期'])),
      heading('同意'), table([['用途', 34], ['同意时间', 33], ['撤回时间', 33]], (moveIn.privacy?.consents ?? []).map(({ purpose, at, withdrawnAt }) => [purposeTexts[purpose].name['zh-CN'], momentWords(at), withdrawnAt ? momentWords(withdrawnAt) : '']).map((row) => [...row])),
      heading('谁看过'), table([['时间', 34], ['谁', 26], ['看了什么', 40]], looksOf(moveIn).map(({ at, by, what, person, field, why }) => [momentWords(at), whoOf(by), [LOOKED[what], person, field, why].filter(Boolean).join(' ')])),
      heading('缴费'), table([['时间', 40], ['金额', 30], ['收据', 30]], moveIn.bill.payments.map(({ at, fen, receipt }) => [momentWords(at), `¥${yuan(fen)}`, receipt])),
      heading('办理记录'), { kind: 'timeline', entries: moveIn.trail.map((entry) => ({ at: entry.at, what: wordsOfEntry(entry), by: whoOf(entry.by) })) },
    ],
  };
}
const LOOKED: Readonly<Record<string, string>> = { number: '完整号码', phones: '业主电话', papers: '登记资料和照片', tail: '证件号码后四位', export: '导出个人信息' };
