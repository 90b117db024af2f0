import { blankForm, isBlankForm } from './blank-form';
import { canonical, paperDigest } from './canonical';
import { chineseCount, dayWords, momentWords } from './china-words';
import { bill, catalogue, facts, filledDocument, home, householdArchive, householdPapers, moment, payment, record, strokes, values } from './documents-for-tests';
import { homeValues } from './home-values';
import { ownerKeyRegister, staffKeyRegister } from './key-papers';
import { documentLibrary, findDocument } from './library';
import { moneyWords } from './money-words';
import { chargeList, paymentReceipt, prepaidCharges, sundryCharges } from './money-papers';
import type { Block, Paper } from './paper';
import { hasText, keyClausesOf, paperFromText } from './paper-from-text';
import { filled, openNames, placeholders } from './placeholders';
import { contactRecord, familyCard, firstEntryRegistration, moveInRegistration, ownerRegistration } from './registration-forms';
import { withSignatures } from './with-signatures';

// Any function of the text will do where only sameness matters.
const digest = (text: string): string => { let hash = 7n; for (const c of text) hash = (hash * 1_099_511_628_211n + BigInt(c.codePointAt(0) ?? 0)) % (1n << 128n); return hash.toString(16); };
const document = (code: string) => { const found = findDocument(code); if (!found || !hasText(found)) throw new Error(code); return found; };
const wordsOf = (paper: Paper): string => JSON.stringify(paper.blocks);

describe('the library', () => {
  it('holds the 29 papers of the seven classes, thirty places in all, each under one name', () => {
    const classed = documentLibrary.filter(({ classes }) => !classes.includes('process'));
    expect(classed).toHaveLength(29);
    expect([1, 2, 3, 4, 5, 6, 7].map((one) => classed.filter(({ classes }) => (classes as readonly unknown[]).includes(one)).length)).toEqual([3, 6, 3, 5, 4, 4, 5]);
    const called = documentLibrary.flatMap(({ code, name, aliases }) => [code, name, ...aliases]);
    expect(new Set(called).size).toBe(called.length);
    expect(documentLibrary.every(({ code }) => /^[a-z][a-z-]{2,40}$/.test(code))).toBe(true);
  });
  it.each(['入住申请表', '首次入户登记表', '住宅小区入住协议书', '物业费代收代缴协议', '入伙费用清单', '钥匙交接确认单', '装修管理规定', '业主手册', '业主临时公约', '验房检查表'])('finds %s', (name) => expect(findDocument(name)).toBeDefined());
  it.each(documentLibrary.filter(hasText).map((one) => [one.name, one] as const))('《%s》 opens only known places and fills for a home', (_, one) => {
    expect(openNames(JSON.stringify(one.text)).filter((name) => !Object.hasOwn(placeholders, name))).toEqual([]);
    expect(wordsOf(filledDocument(one))).not.toMatch(/\{\{|\}\}|undefined|null"/);
  });
});

describe('the residence agreement', () => {
  it('shows five key clauses first, each with its place', () =>
    expect(keyClausesOf(document('residence-agreement'), values)).toEqual({ ok: true, value: [
      { title: '物业费', words: '每月 332.08 元（118.60 ㎡ × 2.80 元），从交房当天起算。', clause: '4' }, { title: '保修', words: '防水 5 年，水电管线 2 年，从交房当天起算。', clause: '7' },
      { title: '装修', words: '开工前先备案，押金 2,000 元，验收合格后 7 个工作日内退还。', clause: '9' }, { title: '安全', words: '不拆承重墙，不改外立面，不占消防通道。', clause: '11' },
      { title: '个人信息', words: '只用于办入伙，身份证照片 2026年9月10日 删除。', clause: '15' }
    ] }));
  it('marks the same clauses in its text, and is marked a sample', () => {
    const paper = filledDocument(document('residence-agreement'));
    expect(paper.isSample).toBe(true);
    expect(paper.blocks.flatMap((block) => (block.kind === 'clause' && block.isKey ? [block.number] : []))).toEqual([4, 7, 9, 11, 15]);
  });
  it('is refused while a value is missing, and says which', () =>
    expect(paperFromText(document('residence-agreement'), '', '', homeValues({ ...facts, feePrice: null, deliveryDay: null }), null)).toEqual({ ok: false, code: 'VALUES_MISSING', data: { names: ['feePrice', 'feeMonthly', 'deliveryDay'] } }));
});

describe('open places', () => {
  it('take a value once, whatever it holds', () => {
    expect(filled('{{home}}与{{owners}}', { home: '"3栋"\n\\', owners: '{{company}}$&' })).toEqual({ ok: true, value: '"3栋"\n\\与{{company}}$&' });
    const odd = paperFromText(document('fire-safety-pledge'), '', '', { ...values, owners: '王"一\\宁\n' }, null);
    expect(odd.ok && JSON.stringify(odd.value.blocks[0])).toContain('王\\"一\\\\宁\\n');
  });
  it('do not reach into what every object has', () => expect(filled('{{constructor}}', values)).toMatchObject({ code: 'VALUES_MISSING', data: { names: ['constructor'] } }));
});

describe('what is signed', () => {
  const paper = filledDocument(document('residence-agreement'));
  const signed = withSignatures(paper, ['owner:1', 'owner:2', 'staff'], [{ role: 'staff', no: 0, name: '周晓', openid: 's', at: moment, device: '', seconds: 30, consent: '', strokes, shown: '', hash: '' }]);
  it('is the same before and after signing', () => {
    expect(signed).not.toEqual(paper);
    expect(canonical(signed)).toBe(canonical(paper));
  });
  it('puts each hand in its own place', () => {
    const parties = signed.blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []));
    expect(parties.map(({ ink, note }) => [ink?.kind, note])).toEqual([[undefined, ''], [undefined, ''], ['strokes', '经办人 周晓']]);
  });
  it('does not depend on the order in which fields were written', () => {
    const reversed = (value: unknown): unknown => (Array.isArray(value) ? value.map(reversed) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, reversed(part)])) : value);
    expect(canonical(reversed(paper) as Paper)).toBe(canonical(paper));
  });
  it('differs when any text, number or choice differs', () => {
    const right = paperDigest(paper, digest);
    const changed = paper.blocks.map((_, at): Paper => ({ ...paper, blocks: paper.blocks.map((one, place) => (place === at ? alteredBlock(one) : one)) }));
    for (const other of [...changed, { ...paper, version: 2 }, { ...paper, title: '协议' }, { ...paper, isSample: false }, { ...paper, blocks: paper.blocks.slice(1) }]) expect(paperDigest(other, digest)).not.toBe(right);
  });
});

function alteredBlock(block: Block): Block {
  switch (block.kind) {
    case 'clause': return { ...block, paragraphs: block.paragraphs.map((text, at) => (at === 0 ? `${text} ` : text)) };
    case 'signatures': return { ...block, parties: block.parties.map((party, at) => (at === 0 ? { ...party, name: `${party.name}二` } : party)) };
    case 'text': return { ...block, text: block.text.slice(1) };
    default: return { kind: 'note', text: 'x' };
  }
}

describe('money and numbers in words', () => {
  it.each([
    [0, '零元整'], [1, '壹分'], [10, '壹角整'], [105, '壹元零伍分'], [110, '壹元壹角整'], [33208, '叁佰叁拾贰元零捌分'], [299624, '贰仟玖佰玖拾陆元贰角肆分'], [200_000, '贰仟元整'], [1_000_000, '壹万元整'], [1_000_500, '壹万零伍元整'],
    [10_050_000, '壹拾万零伍佰元整'], [100_000_000, '壹佰万元整'], [10_000_000_000, '壹亿元整'], [10_000_001_000, '壹亿零壹拾元整'], [123_456_789_012, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'], [2_030_400, '贰万零叁佰零肆元整']
  ])('%d fen', (fen, words) => expect(moneyWords(fen)).toBe(words));
  it.each([-1, 0.5, Number.NaN])('%d is no amount', (fen) => expect(() => moneyWords(fen)).toThrow(RangeError));
  it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [16, '十六'], [20, '二十'], [99, '九十九']])('%d', (n, words) => expect(chineseCount(n)).toBe(words));
  it('days and instants are China’s', () => { expect(dayWords('2026-03-04')).toBe('2026年3月4日'); expect(momentWords(Date.UTC(2026, 2, 13, 16, 5))).toBe('2026年3月14日 00:05'); });
});

describe('papers of the home', () => {
  it('masked forms hold no number, phone or full name; the others hold them', () => {
    const facts = { home, number: '', ownerName: '王一宁', record };
    const masked = wordsOf(ownerRegistration({ ...facts, isMasked: true })) + wordsOf(firstEntryRegistration({ ...facts, isMasked: true }));
    for (const secret of ['990000199101081218', '13800006207', '13800006218', '演示路', '王小满']) expect(masked).not.toContain(secret);
    expect(wordsOf(ownerRegistration({ ...facts, isMasked: true }))).not.toContain('陈思远');
    expect(wordsOf(ownerRegistration({ ...facts, isMasked: false }))).toContain('990000199101081218');
  });
  it('the first-entry form has its five fields, and says when it was handed in and who checked it', () => {
    const facts = { home, number: 'DJ-1', ownerName: '王一宁', record, isMasked: false }, of = (more: object) => firstEntryRegistration({ ...facts, ...more }).blocks;
    expect(of({})[0]).toMatchObject({ kind: 'pairs', pairs: [['业主姓名', '王一宁'], ['身份证号码', '990000199101081218'], ['联系方式', record.phone], ['房屋地址', expect.stringContaining('1201')], ['购房合同编号', home.contractNo]] });
    expect(of({}).at(-1)).toMatchObject({ parties: [{ role: '业主', at: null }, { role: '核对人', at: null, note: '' }] });
    expect(of({ submittedAt: 5, checked: { who: '小林', at: 9 } }).at(-1)).toMatchObject({ parties: [{ name: '王一宁', at: 5 }, { role: '核对人', at: 9, note: '经办人 小林' }] });
  });
  it('the forms of one record ask for nothing twice: each shows its part of it', () => {
    const recorded = { home, number: 'DJ-1', ownerName: '王一宁', record, isMasked: false };
    const shows = (paper: Paper, ...words: readonly string[]) => words.map((one) => wordsOf(paper).includes(one));
    expect(shows(familyCard(recorded), '王小满', '女儿', '浙A12345')).toEqual([true, true, false]);
    expect(shows(contactRecord(recorded), '演示路 588 号', '配偶', '王小满')).toEqual([true, true, false]);
    expect(shows(moveInRegistration(recorded), '王小满', '浙A12345', '演示路 588 号')).toEqual([true, true, false]);
    expect(shows(ownerRegistration({ ...recorded, record: { ...record, idNumber: '91350100M000100Y43', residents: [] } }), '统一社会信用代码', '居民身份证')).toEqual([true, false]);
    expect(shows(familyCard({ ...recorded, record: { ...record, residents: [] } }), '没有其他同住人')).toEqual([true]);
  });
  it('the two key registers tell lent from given out', () => {
    const register = { community: '云溪里', company: home.company, number: '', period: '2026年3月', rows: [{ home: '3-2-1201', keys: '入户门钥匙 1 把', taker: '金工程', giver: '周晓', at: moment, back: null, note: '' }] };
    expect(staffKeyRegister(register)).toMatchObject({ title: '钥匙领用登记表', blocks: [{ rows: [['1', '3-2-1201', '入户门钥匙 1 把', '金工程', '周晓', '2026年3月14日 09:40', '未还']] }] });
    expect(ownerKeyRegister(register)).toMatchObject({ title: '签领钥匙登记表', blocks: [{ rows: [['1', '3-2-1201', '入户门钥匙 1 把', '金工程', '周晓', '2026年3月14日 09:40', '']] }] });
  });
  it('a receipt says what was paid in figures and words, with the bill only when it is paid whole', () => {
    expect(wordsOf(paymentReceipt(home, bill, payment))).toMatch(/¥2996\.24.*贰仟玖佰玖拾陆元贰角肆分/);
    expect(paymentReceipt(home, bill, { ...payment, fen: 100 }).blocks.some(({ kind }) => kind === 'table')).toBe(false);
  });
  it('every paper of the library can be made: from its text, the home’s record or as a form', () => {
    const fromRecord = ['prepaid-charges', 'inspection-form', 'owner-registration', 'family-card', 'contact-record', 'move-in-registration', 'staff-key-register', 'owner-key-register', 'sundry-charges', 'first-entry-registration', 'charge-list', 'handover-sheet', 'key-receipt'];
    expect(documentLibrary.filter((one) => !hasText(one) && !isBlankForm(one.code)).map(({ code }) => code)).toEqual(fromRecord);
    for (const { code, name } of documentLibrary) if (isBlankForm(code)) expect(blankForm(code, home, '')).toMatchObject({ code, title: name });
  });
  it('the lists of charges are drawn from the one catalogue', () => {
    expect(wordsOf(prepaidCharges('云溪里', catalogue))).toMatch(/每平方米每月 2\.80 元，预交 3 个月；按建筑面积.*预交.*2000\.00 元/);
    expect(wordsOf(sundryCharges(home, '', bill))).toMatch(/装修押金.*贰仟元整/);
    expect(wordsOf(sundryCharges(home, '', bill))).not.toContain('物业费');
    expect(wordsOf(chargeList(home, '', bill))).toContain('118.60 ㎡ × 2.80 元 × 3 个月');
  });
  it('the archive lists every part with its digest, and one digest covers them all', () => {
    const papers = householdPapers(), archive = householdArchive(digest, papers), [cover, ...parts] = archive.parts;
    expect(parts.map(({ paper }) => paper.title)).toEqual(['办理经过', ...papers.map(({ title }) => title)]);
    for (const part of parts) { expect(part.digest).toBe(paperDigest(part.paper, digest)); expect(wordsOf(cover?.paper as Paper)).toContain(part.digest); }
    const changed = papers.map((paper, at) => (at === 3 ? { ...paper, subtitle: 'x' } : paper));
    expect(householdArchive(digest, changed).digest).not.toBe(archive.digest);
    expect(wordsOf(cover?.paper as Paper)).not.toMatch(/王一宁|13800006207|990000199101081218/);
  });
});
