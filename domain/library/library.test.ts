import fc from 'fast-check';
import type { DocumentText } from '../documents/document-text';
import { documentLibrary, findDocument } from '../documents/library';
import { aCase } from '../testing/a-case';
import { differences, isChanged } from './differences';
import { beginDraft, dropDraft, newDocument, publishDraft, retireVersion, saveDraft, textOfVersion } from './edit-document';
import type { By, OwnDocument, OwnText } from './own-document';
import { notedExplained, notedGiven, notedHeard, notedRead, paperNotesOf } from './paper-notes';
import { stateOfPaper } from './paper-states';
import { MOST_CHARACTERS, problemsOfText } from './problems-of-text';

const code = 'owners-covenant', sample: OwnText = { title: '业主公约', text: findDocument(code)?.text as DocumentText };
const by = (who: string, at = 1): By => ({ at, by: who, name: who });
const own = newDocument('com_yunxi', code);
const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly data?: unknown }): T => { if (!result.ok) throw new Error(result.code); return result.value; };
const drafted = (from = own) => value(beginDraft(from, sample, 1, by('周敏')));
const edit = (title: string, needsSecond = false) => ({ title, text: sample.text, needsSecond });
const published = (title: string, from = own, needsSecond = false): OwnDocument => value(publishDraft(value(saveDraft(drafted(from), 1, edit(title, needsSecond), by('周敏'))), 2, [], by('周敏')));

describe('a community’s own text', () => {
  it('begins as a copy of the sample, and is saved under the next saving only', () => {
    const draft = drafted();
    expect(draft.draft).toMatchObject({ title: '业主公约', rev: 1, from: 1, proposed: null });
    expect(beginDraft(draft, sample, 1, by('李敏'))).toEqual({ ok: true, value: draft });
    const saved = value(saveDraft(draft, 1, edit('云溪公约'), by('李敏', 2)));
    expect(saved.draft).toMatchObject({ title: '云溪公约', rev: 2, name: '李敏' });
    expect(saveDraft(saved, 1, edit('旧的'), by('周敏'))).toMatchObject({ code: 'DRAFT_CHANGED', data: { rev: 2 } });
    expect(saveDraft(saved, 2, edit('云溪公约'), by('周敏'))).toEqual({ ok: true, value: saved });
    expect(saveDraft(own, 1, edit(''), by('周敏'))).toMatchObject({ code: 'NO_DRAFT' });
    expect(beginDraft(own, sample, 7, by('周敏'))).toMatchObject({ code: 'VERSION_UNKNOWN' });
  });
  it('is published under the next number, which is never the sample’s nor used twice', () => {
    const once = published('一'), twice = published('二', once);
    expect([once.current, twice.current]).toMatchObject([{ version: 2, title: '一' }, { version: 3, title: '二' }]);
    const back = value(retireVersion(twice, 3));
    expect(back.current).toMatchObject({ version: 2, title: '一' });
    expect(published('三', back).current).toMatchObject({ version: 4 });
    expect(value(retireVersion(back, 2)).current).toBeNull();
    expect(retireVersion(back, 3)).toMatchObject({ code: 'VERSION_UNKNOWN' });
    expect(textOfVersion(twice, sample, 2)?.title).toBe('一');
    expect(textOfVersion(twice, sample, 1)).toBe(sample);
  });
  it('waits for a second manager where it says so, and nobody lifts that alone', () => {
    const draft = value(saveDraft(drafted(), 1, edit('一', true), by('周敏'))), first = value(publishDraft(draft, 2, [], by('周敏')));
    expect(first).toMatchObject({ current: null, draft: { proposed: { by: '周敏' } } });
    expect(publishDraft(first, 2, [], by('周敏'))).toMatchObject({ code: 'SECOND_PERSON' });
    expect(value(saveDraft(first, 2, edit('改', true), by('周敏'))).draft?.proposed).toBeNull();
    const both = value(publishDraft(first, 2, [], by('李敏', 9)));
    expect(both).toMatchObject({ draft: null, current: { version: 2 }, versions: [{ by: '周敏', second: '李敏', at: 9, needsSecond: true }] });
    const lifting = value(saveDraft(drafted(both), 1, edit('二', false), by('周敏')));
    expect(value(publishDraft(lifting, 2, [], by('周敏'))).current?.version).toBe(2);
  });
  it('with something wrong stays a draft', () => expect(publishDraft(drafted(), 1, [{ code: 'EMPTY', names: [] }], by('周敏'))).toMatchObject({ code: 'DOCUMENT_PROBLEMS' }));
  it('can be given up', () => { expect(value(dropDraft(drafted(), 1)).draft).toBeNull(); expect(dropDraft(drafted(), 2)).toMatchObject({ code: 'DRAFT_CHANGED' }); });
  it('whatever is done in whatever order, what is in force is the newest published version not retired, and no number names two texts', () => fc.assert(fc.property(
    fc.array(fc.oneof(fc.record({ act: fc.constant('publish' as const), title: fc.string({ minLength: 1, maxLength: 4 }) }), fc.record({ act: fc.constant('retire' as const), version: fc.integer({ min: 2, max: 6 }) })), { maxLength: 25 }),
    (acts) => {
      const seen = new Map<number, string>();
      let now = own;
      for (const one of acts) {
        if (one.act === 'publish') now = published(one.title, now);
        else { const after = retireVersion(now, one.version); if (after.ok) now = after.value; }
        for (const [key, { title }] of Object.entries(now.texts)) { const version = Number(key.slice(1)); expect(seen.get(version) ?? title).toBe(title); seen.set(version, title); }
        const newest = now.versions.filter(({ state }) => state === 'published').at(-1)?.version ?? null;
        expect(now.current?.version ?? null).toBe(newest);
      }
    })));
  it('keeps its texts within what one document may weigh, the newest always', () => {
    const long: OwnText = { title: '长', text: { ...sample.text, opening: Array.from({ length: 10 }, () => '字'.repeat(1_100)) } };
    let now = own;
    for (let i = 0; i < 14; i += 1) now = value(publishDraft(value(saveDraft(drafted(now), 1, { ...long, title: `第${i}`, needsSecond: false }, by('周敏'))), 2, [], by('周敏')));
    expect(JSON.stringify(now.texts).length).toBeLessThan(105_000);
    expect(now.versions).toHaveLength(14);
    expect(now.texts.v15?.title).toBe('第13');
    expect(now.current?.title).toBe('第13');
  });
});

describe('what is wrong with a text', () => {
  const text = (over: Partial<DocumentText> = {}): DocumentText => ({ opening: ['甲方：{{company}}'], clauses: [{ title: '使用', paragraphs: ['住。'], key: { title: '使用', words: '住。' } }], sections: [], closing: [], ...over });
  const codes = (given: DocumentText, of = code, title = '题') => problemsOfText(of, { title, text: given }).map((one) => one.code);
  it('names every unknown place', () => {
    expect(problemsOfText(code, { title: '题', text: text({ closing: ['{{owner}}于{{day}}签，{{home}}', '{{owner}}'] }) })).toEqual([{ code: 'PLACEHOLDER', names: ['owner', 'day'] }]);
    expect(problemsOfText(code, { title: '题', text: text({ closing: ['{{constructor}}'] }) })).toMatchObject([{ code: 'PLACEHOLDER', names: ['constructor'] }]);
  });
  it('sees half-written places, and days that this paper cannot know', () => {
    expect(codes(text({ closing: ['{{home}'] }))).toEqual(['BRACES']);
    expect(codes(text({ closing: ['{{ home }}'] }))).toEqual(['BRACES']);
    expect(codes(text({ closing: ['{{visitDay}}'] }))).toEqual(['PLACEHOLDER']);
    expect(codes(text({ closing: ['{{visitDay}}'] }), 'first-entry-notice')).toEqual([]);
  });
  it('wants a title, words, whole clauses, a key clause where it is signed, and not a book', () => {
    expect(codes(text(), code, ' ')).toEqual(['TITLE']);
    expect(codes({ opening: [], clauses: [], sections: [], closing: [] })).toEqual(['EMPTY']);
    expect(codes(text({ clauses: [{ title: '', paragraphs: ['住。'] }] }))).toEqual(['CLAUSE_EMPTY', 'KEY_CLAUSE']);
    expect(codes(text({ opening: ['字'.repeat(MOST_CHARACTERS)] }))).toEqual(['TOO_LONG']);
  });
  it('wants a tenant shown when it begins, how rent is paid, and what a breach means (S3-38)', () => {
    expect(problemsOfText('tenant-agreement', { title: '题', text: text() })).toEqual([{ code: 'KEY_TOPIC', names: ['入住时间', '租金支付方式', '违约责任'] }]);
  });
  it('no sample of the library has anything wrong', () => {
    for (const { code: of, name, text: given } of documentLibrary) if (given) expect([of, problemsOfText(of, { title: name, text: given })]).toEqual([of, []]);
  });
});

describe('differences', () => {
  const line = (title: string, ...opening: readonly string[]): OwnText => ({ title, text: { opening, clauses: [], sections: [], closing: [] } });
  it('show what went and what came, in its place', () => {
    expect(differences(line('题', '一', '二', '三'), line('题', '一', '贰', '三', '四')).map(({ kind, text }) => `${kind} ${text}`)).toEqual(['same 题', 'same 一', 'gone 二', 'new 贰', 'same 三', 'new 四']);
    expect(isChanged(differences(sample, sample))).toBe(false);
  });
  const anyText = fc.record({ title: fc.constantFrom('甲', '乙'), lines: fc.array(fc.constantFrom('一', '二', '三'), { maxLength: 8 }) }).map(({ title, lines }) => line(title, ...lines));
  it('leave the old text without what came, and the new one without what went', () => fc.assert(fc.property(anyText, anyText, (before, after) => {
    const lines = differences(before, after), told = (...kinds: readonly string[]) => lines.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
    expect(told('same', 'gone')).toEqual([before.title, ...before.text.opening]);
    expect(told('same', 'new')).toEqual([after.title, ...after.text.opening]);
  })));
});

describe('notes on a household’s papers', () => {
  const none = paperNotesOf({});
  it('the first reading of each version counts', () => {
    const once = notedRead(none, [{ code, version: 1 }], 5);
    expect(notedRead(once, [{ code, version: 1 }], 9)).toBe(once);
    expect(notedRead(once, [{ code, version: 2 }], 9).read[code]).toEqual({ at: 9, version: 2 });
    const at = (version: number) => stateOfPaper({ code, use: 'read' }, version, aCase({ paperNotes: once }), 'owner:1');
    expect([at(1), at(2), stateOfPaper({ code, use: 'read' }, 1, aCase(), '')]).toEqual([{ state: 'read', at: 5 }, { state: 'renewed', at: 5 }, { state: 'unread', at: null }]);
  });
  it('who ticked first stands; what is ticked no more was not given', () => {
    const first = notedGiven(none, ['b', 'a', 'a'], 5, 'x'), second = notedGiven(first, ['a', 'c'], 9, 'y');
    expect(second.given).toEqual({ a: { at: 5, by: 'x' }, c: { at: 9, by: 'y' } });
    expect(notedGiven(first, ['b', 'a'], 7, 'z')).toEqual(first);
  });
  it('an explanation is heard once, and is open again when it is given again', () => {
    const clause = { code, version: 1, clause: '2', title: '使用' }, told = notedExplained(none, [clause], by('周晓', 3));
    expect(notedHeard(none, code, 4)).toMatchObject({ code: 'NOT_EXPLAINED' });
    const heard = value(notedHeard(told, code, 4));
    expect(heard.explained).toMatchObject([{ ...clause, name: '周晓', at: 3, heardAt: 4 }]);
    expect(value(notedHeard(heard, code, 9))).toEqual(heard);
    expect(notedExplained(heard, [clause], by('李敏', 8)).explained).toMatchObject([{ at: 8, name: '李敏', heardAt: null }]);
  });
  it('stay small at the fullest', () => {
    const all = documentLibrary.map((one) => one.code), read = notedRead(none, all.map((one) => ({ code: one, version: 12 })), 1_800_000_000_000);
    const explained = notedExplained(read, Array.from({ length: 60 }, (_, at) => ({ code: 'residence-agreement', version: 12, clause: String(at), title: '物业费' })), { at: 1_800_000_000_000, by: 'o'.repeat(28), name: '周晓' });
    expect(JSON.stringify(notedGiven(explained, all.slice(0, 10), 1_800_000_000_000, 'o'.repeat(28))).length).toBeLessThan(8_192);
  });
});
