import { documentLibrary } from '../documents/library';
import { aCase } from '../testing/a-case';
import { aCommunity } from '../testing/a-community';
import { aDefect } from '../testing/a-defect';
import { aKeyIssue } from '../testing/a-key-issue';
import { anInspection } from '../testing/an-inspection';
import { onSite } from '../testing/on-site';
import { at } from '../testing/at';
import { idDeletionDay, paperOfHome } from './papers-of-home';
import { signingTermsOf } from './signing-terms-of';

const community = aCommunity({ fees: [{ code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3 }] });
const moveIn = aCase({ ...onSite, openedAt: at('2026-03-01 09:00'), inspection: anInspection(), keys: aKeyIssue(), defects: [aDefect(), aDefect({ no: 2, words: '插座无电', state: 'confirmed' })] });
const words = (code: string, of = moveIn) => JSON.stringify(paperOfHome(code, of, community)?.paper ?? null);

test('the agreement names the home, its price and the day identity photos go, and leaves no place open', () => {
  const text = words('residence-agreement');
  for (const said of ['王一宁、陈思远', '3栋 2单元 1201', '118.60', '2.80', '332.08', '2026年8月28日', '自双方签署《房屋交接单》之日（交房当天）起']) expect(text).toContain(said);
  expect(text).not.toContain('{{');
  expect(paperOfHome('residence-agreement', moveIn, community)?.keyClauses.length).toBe(5);
});
test('without a price in the catalogue there is no agreement to sign', () => { expect(paperOfHome('residence-agreement', moveIn, aCommunity({ fees: [] }))).toBeNull(); });
test('the handover sheet has the readings, the keys and only what is still open, and a place for each who signs', () => {
  const text = words('handover-sheet');
  for (const said of ['3.12', '18.40', '入户门钥匙', '推到一半卡住', '住宅质量保证书']) expect(text).toContain(said);
  expect(text).not.toContain('插座无电');
  const places = paperOfHome('handover-sheet', moveIn, community)?.paper.blocks.find((block) => block.kind === 'signatures');
  expect(places?.kind === 'signatures' && places.parties.map(({ role, name }) => `${role} ${name}`)).toEqual(['业主 王一宁', `物业服务企业 ${community.company}`]);
  expect(signingTermsOf(moveIn, 'handover-sheet')?.asked).toEqual(['owner:1', 'staff']);
});
test('the one who showed their papers signs the handover', () => {
  const co = aCase({ ...onSite, inspection: anInspection(), identity: { at: at('2026-03-14 09:35'), by: 'wx-desk', who: 'co-owner', ownerNo: 2 } });
  expect(signingTermsOf(co, 'handover-sheet')?.asked).toEqual(['owner:2', 'staff']);
  expect(words('handover-sheet', co)).toContain('"name":"陈思远"');
});
test('papers made from the record appear when there is something to record', () => {
  const before = aCase({ inspection: null, keys: null });
  expect(['inspection-form', 'key-receipt'].map((code) => paperOfHome(code, before, community))).toEqual([null, null]);
  expect(['inspection-form', 'key-receipt', 'charge-list'].map((code) => paperOfHome(code, moveIn, community)?.paper.number)).toEqual(['YF-3-2-1201', 'YS-3-2-1201', 'QD-3-2-1201']);
});
test('every text of the library that does not speak of a visit can be read for the home', () => {
  const unread = documentLibrary.filter(({ text }) => text && !JSON.stringify(text).includes('{{visit')).filter(({ code }) => !paperOfHome(code, moveIn, community)).map(({ code }) => code);
  expect(unread).toEqual([]);
});
test.each(['constructor', 'nothing', '住宅小区入住协议书'])('there is no paper called %s', (code) => { expect(paperOfHome(code, moveIn, community)).toBeNull(); });
test('identity photos go half a year after the case was opened', () => { expect(idDeletionDay(at('2026-03-01 09:00'))).toBe('2026-08-28'); });

const filled = aCase({ ...moveIn, bill: { ...moveIn.bill, lines: [{ code: 'decoration-deposit', name: '装修押金', arithmetic: '', fen: 200_000 }], total: 200_000 }, keys: aKeyIssue({ signedAt: at('2026-03-14 10:45'), signature: { openid: 'wx-owner', name: '王一宁', device: '', strokes: '', hash: '' } }) });
/** Filled from the sealed registration, which only its own pages open. */
const FROM_REGISTRATION = ['owner-registration', 'family-card', 'contact-record', 'move-in-registration', 'first-entry-registration'];
test('every one of the 29 papers has its content: a text, a form, or what the record says', () => {
  const classed = documentLibrary.filter(({ classes }) => !classes.includes('process'));
  expect(classed).toHaveLength(29);
  const empty = documentLibrary.filter(({ code }) => !FROM_REGISTRATION.includes(code) && code !== 'first-entry-notice').filter(({ code }) => !paperOfHome(code, filled, community)?.paper.blocks.length);
  expect(empty.map(({ code }) => code)).toEqual([]);
});
test('papers the law or the sources ask to be signed show their key clauses first', () => {
  for (const { code, signing, text } of documentLibrary) if (signing && text) expect([code, (paperOfHome(code, filled, community)?.keyClauses.length ?? 0) > 0]).toEqual([code, true]);
  expect(paperOfHome('tenant-agreement', filled, community)?.keyClauses.map(({ title }) => title)).toEqual(expect.arrayContaining(['入住时间', '租金支付方式', '违约责任']));
});
test('the community’s own text stands in the sample’s place, unmarked; the sheet says what was really handed over', () => {
  const own = { ...community, ownTexts: { 'owners-covenant': { version: 2, title: '云溪公约', text: { opening: ['{{owners}}'], clauses: [], sections: [], closing: [] } } } };
  expect(paperOfHome('owners-covenant', moveIn, own)?.paper).toMatchObject({ title: '云溪公约', version: 2, isSample: false });
  const given = aCase({ ...moveIn, paperNotes: { read: {}, given: { 'quality-guarantee': { at: 1, by: 'wx' } }, explained: [] } });
  const checks = paperOfHome('handover-sheet', given, community)?.paper.blocks.find((block) => block.kind === 'checks');
  expect(checks?.kind === 'checks' && checks.items.map(({ text, isDone }) => [text, isDone])).toEqual([['《住宅质量保证书》', true], ['《住宅使用说明书》', false], ['《住户手册》', false]]);
});
