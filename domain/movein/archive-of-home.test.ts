import { createHash } from 'node:crypto';
import { appended, type TrailEntry } from '../audit/trail';
import { textOf } from '../testing/text-of-paper';
import { aCase } from '../testing/a-case';
import { aCommunity, aMember } from '../testing/a-community';
import { aDefect } from '../testing/a-defect';
import { aKeyIssue, someStrokes } from '../testing/a-key-issue';
import { aSignedPaper } from '../testing/a-signed-paper';
import { anInspection } from '../testing/an-inspection';
import { at } from '../testing/at';
import { onSite } from '../testing/on-site';
import { verificationCode } from '../documents/verification-code';
import { archiveOfHome, type ArchiveSource } from './archive-of-home';
import { isInTimeline, personOfEntry, wordsOfEntry } from './trail-words';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const closedAt = at('2026-03-14 10:45');
const log = (...done: readonly (readonly [what: string, by: string])[]) => done.reduce<readonly TrailEntry[]>((trail, [what, by], i) => appended(trail, { at: closedAt - (done.length - i) * 1000, by, what, of: '' }, digest), []);
const trail = log(['notice-read', 'wx-owner'], ['registration-saved', 'wx-owner'], ['identified', 'wx-desk'], ['keys-accepted', 'wx-owner']);
const signature = { openid: 'wx-owner', name: '王一宁', device: 'phone', strokes: someStrokes, hash: 'h' };
const moveIn = aCase({
  ...onSite, openedAt: at('2026-03-01 09:00'), trail, inspection: anInspection(), defects: [aDefect({ photos: [{ fileId: 'photo', marks: [] }] })], closed: { at: closedAt, entries: trail.length }, keys: aKeyIssue({ signedAt: closedAt, signature }),
  papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']), 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) },
  materials: [{ code: 'id-card', files: ['id-front', 'id-back'], at: 1 }, { code: 'contract', files: ['page'], at: 1 }],
});
const source: ArchiveSource = {
  moveIn, community: aCommunity({ crew: [aMember({ openid: 'wx-desk', name: '小何' })] }), record: null, arrivedAt: at('2026-03-14 09:28'), closedAt, code: '7K3F-92QD',
  imageOf: (file) => ({ digest: digest(file), mime: 'image/jpeg' }), digestOfFile: digest,
};
const archive = (over: Partial<ArchiveSource> = {}) => archiveOfHome({ ...source, ...over }, digest);
const textOfPart = (code: string, over: Partial<ArchiveSource> = {}) => { const part = archive(over).parts.find(({ paper }) => paper.code === code); return part ? textOf(part.paper) : ''; };

test('the cover masks people, names the parts, and gives identity photos by digest and day only', () => {
  const cover = textOfPart('archive-cover');
  for (const said of ['王**', '陈**', '*******6207', 'DA-3-2-1201', '7K3F-92QD', digest('id-front'), digest('id-back'), '2026年8月28日']) expect(cover).toContain(said);
  expect(cover).not.toContain('王一宁');
  expect(archive().parts.map(({ paper }) => paper.code)).toEqual(['archive-cover', 'archive-timeline', 'residence-agreement', 'charge-list', 'inspection-form', 'handover-sheet', 'key-receipt', 'signing-record', 'materials-list', 'trail-record']);
});
test('the record is there as the registration and as the first-entry form, masked, with who checked it (S3-71)', () => {
  const record = { ownerNo: 1, idKind: 'id-card' as const, idNumber: '990000199101081218', phone: '13800006207', mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true };
  const over = { record, moveIn: { ...moveIn, review: { state: 'accepted' as const, at: 9, by: 'wx-review', approved: [{ stage: '初审', by: 'wx-review', who: '小林', at: 9 }] } } };
  expect(archive(over).parts.map(({ paper }) => paper.code)).toEqual(expect.arrayContaining(['owner-registration', 'first-entry-registration']));
  const form = archive(over).parts.find(({ paper }) => paper.code === 'first-entry-registration')?.paper, said = textOfPart('first-entry-registration', over);
  expect(form?.blocks.at(-1)).toMatchObject({ parties: [{ name: '王**' }, { role: '核对人', at: 9, note: '经办人 小林' }] });
  for (const secret of ['990000199101081218', '13800006207', '王一宁']) expect(said).not.toContain(secret);
});
test('the timeline tells what matters, by whom, with the arrival that only the ledger knows', () => {
  const timeline = textOfPart('archive-timeline');
  for (const said of ['看入户通知', '业主 王**', '核对身份', '小何', '到场签到', '点清并签收钥匙']) expect(timeline).toContain(said);
  expect(timeline).not.toContain('保存登记草稿');
});
test('materials are listed by digest; identity papers are not among them', () => {
  const list = textOfPart('materials-list');
  expect(list).toContain(digest('page'));
  expect(list).not.toContain(digest('id-front'));
});
test('the whole log is there and holds; a changed entry shows', () => {
  expect(textOfPart('trail-record')).toContain('保存登记草稿');
  expect(textOfPart('trail-record')).toContain('逐条核对，首尾相接');
  expect(textOfPart('trail-record', { moveIn: { ...moveIn, trail: trail.map((entry, i) => (i === 1 ? { ...entry, at: 1 } : entry)) } })).toContain('第 2 条与前文对不上');
});
test('what is done after the keys changes nothing; a word in a paper changes the whole', () => {
  const later = appended(trail, { at: closedAt + 9000, by: 'wx-owner', what: 'news-read', of: '' }, digest);
  expect(archive({ moveIn: { ...moveIn, trail: later } }).digest).toBe(archive().digest);
  expect(archive({ moveIn: { ...moveIn, contractNo: 'other' } }).digest).not.toBe(archive().digest);
});
test('each payment before the keys has its receipt and its line; one after them is no part of this archive', () => {
  const payment = (transaction: string, paidAt: number) => ({ transaction, order: 'o', fen: 99_600, at: paidAt, receipt: `SJ-${transaction}`, how: 'wechat' as const });
  const paid = { moveIn: { ...moveIn, bill: { ...moveIn.bill, payments: [payment('early', closedAt - 1), payment('late', closedAt + 1)] } } };
  expect(archive(paid).parts.filter(({ paper }) => paper.code === 'payment-receipt').map(({ paper }) => paper.number)).toEqual(['SJ-early']);
  expect(textOfPart('archive-timeline', paid).match(/交费 ¥996\.00/g)).toHaveLength(1);
});
test('a code to read aloud: the same for the same key, no letters that look alike', () => {
  expect(verificationCode(digest('a'))).toBe(verificationCode(digest('a')));
  for (const text of ['a', 'b', 'c', 'd']) expect(verificationCode(digest(text))).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  expect(verificationCode(digest('a'))).not.toBe(verificationCode(digest('b')));
});
test('who did it: owners masked, staff by name, the system, and somebody who has left', () => {
  expect(['wx-owner', 'wx-desk', 'system', 'wx-gone'].map((by) => personOfEntry(by, moveIn.owners, source.community.crew))).toEqual(['业主 王**', '小何', '系统', '工作人员']);
});
test('words for what was signed name the paper; small steps have none', () => {
  expect(wordsOfEntry({ what: 'paper-signed', of: 'handover-sheet' })).toBe('签署《房屋交接单》');
  expect(['keys-accepted', 'news-read', 'constructor'].map((what) => isInTimeline({ what }))).toEqual([true, false, false]);
  expect(['news-read', 'constructor'].map((what) => wordsOfEntry({ what, of: '' }))).toEqual(['查看消息', 'constructor']);
});
test('the first entry is in it once it is signed: not in an edition of before', () => {
  const guide = (at: number) => ({ moveIn: { ...moveIn, entryGuide: { told: { meters: { name: '水、电、燃气表', at: closedAt - 9, by: '小何' } }, gifts: [], signed: { ...signature, at } } } });
  expect(textOfPart('entry-receipt', guide(closedAt))).toContain('水、电、燃气表');
  expect(textOfPart('entry-receipt', guide(closedAt + 60_000))).toBe('');
  expect(textOfPart('entry-receipt', { ...guide(closedAt + 60_000), later: { at: closedAt + 90_000, entries: trail.length, edition: 2 } })).toContain('水、电、燃气表');
});
