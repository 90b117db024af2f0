import type { HomePapers, LibraryPaper, LibraryRow, ReaderRow } from '@contract/library';
import type { PaperView } from '@contract/papers';
import type { OwnText } from '@domain/library/own-document';
import { aCase } from '@domain/testing/a-case';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { crewGrants } from '@domain/testing/some-grants';
import { createVisit } from '@cloud/kit/testing-visit';
import { open as openPapers } from '@cloud/modules/papers/open';
import { begin } from './begin';
import { drop } from './drop';
import { explain } from './explain';
import { give } from './give';
import { heard } from './heard';
import { home } from './home';
import { list } from './list';
import { open } from './open';
import { preview } from './preview';
import { publish } from './publish';
import { read } from './read';
import { readers } from './readers';
import { retire } from './retire';
import { save } from './save';
import { version } from './version';

const communityId = 'com_yunxi', code = 'residence-agreement', batchId = aCase().batchId;
async function start(moveIn = aCase()) {
  const visit = await createVisit([begin, drop, explain, give, heard, home, list, open, openPapers, preview, publish, read, readers, retire, save, version], moveIn, ['owner', 'staff', 'manager']);
  await visit.ports.store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true), crewGrants('wx-second', '李敏', [], true)]);
  const manage = (action: string, data: object = {}, by = 'wx-manager', request?: string) => visit.call('manager', by, `library.${action}`, { ...(action === 'readers' ? { batchId } : { communityId }), ...(action === 'list' ? {} : { code }), ...data }, request);
  const opened = async () => (await manage('open') as { value: LibraryPaper }).value;
  /** Writes and publishes an own text; the title says which. */
  const write = async (title: string, change: (text: OwnText['text']) => OwnText['text'] = (text) => text, needsSecond = false) => {
    await manage('begin', { from: 1 });
    const { draft } = await opened();
    await manage('save', { rev: draft?.rev, edit: { title, text: change(draft?.text as OwnText['text']), needsSecond } });
    return manage('publish', { rev: (await opened()).draft?.rev });
  };
  const papers = async (who = 'wx-owner', unit: 'owner' | 'staff' = 'owner') => (await visit.call(unit, who, 'library.home', { homeId: visit.homeId }) as { value: HomePapers }).value.papers;
  const paper = async (of: string) => (await papers()).find((one) => one.code === of);
  const shown = async () => (await visit.call('owner', 'wx-owner', 'papers.open', { homeId: visit.homeId, papers: [code] }) as { value: { papers: readonly PaperView[] } }).value.papers[0];
  return { ...visit, manage, opened, write, papers, paper, shown };
}

describe('the library of a community', () => {
  test('holds every paper, the samples until there is a text of its own', async () => {
    const { manage, write } = await start();
    const rows = async () => (await manage('list') as { value: { rows: readonly LibraryRow[] } }).value.rows;
    expect((await rows()).length).toBeGreaterThan(36);
    const row = async () => (await rows()).find((one) => one.code === code);
    expect(await row()).toMatchObject({ name: '住宅小区入住协议书', version: 1, isSample: true, isMade: false, draft: 'none' });
    expect(await write('云溪里入住协议')).toEqual({ ok: true, value: { state: 'published', version: 2 } });
    expect(await row()).toMatchObject({ name: '云溪里入住协议', version: 2, isSample: false });
    await manage('begin', { from: 2 });
    expect(await row()).toMatchObject({ draft: 'written' });
    expect((await rows()).find((one) => one.code === 'charge-list')).toMatchObject({ isMade: true, isSample: false });
  });
  test('the home reads the text in force, without the sample’s mark, and the sample again when it is retired', async () => {
    const { write, shown, manage } = await start();
    expect(await shown()).toMatchObject({ isSample: true, version: 1 });
    await write('云溪里入住协议');
    expect(await shown()).toMatchObject({ isSample: false, version: 2, name: '云溪里入住协议' });
    expect(await manage('retire', { version: 2 })).toEqual({ ok: true, value: { inForce: 1 } });
    expect(await shown()).toMatchObject({ isSample: true, version: 1 });
    expect(await manage('retire', { version: 2 })).toMatchObject({ code: 'VERSION_UNKNOWN' });
  });
  test('an unknown place is kept in the draft, named, and not published', async () => {
    const { manage, opened } = await start();
    await manage('begin', { from: 1 });
    const { draft } = await opened(), text = { ...draft?.text, closing: ['{{owner_name}}'] };
    expect(await manage('save', { rev: 1, edit: { title: '协议', text, needsSecond: false } })).toEqual({ ok: true, value: { rev: 2, problems: [{ code: 'PLACEHOLDER', names: ['owner_name'] }] } });
    expect(await manage('publish', { rev: 2 })).toMatchObject({ code: 'DOCUMENT_PROBLEMS', data: { problems: [{ code: 'PLACEHOLDER', names: ['owner_name'] }] } });
    expect((await opened()).inForce).toBe(1);
    expect(await manage('drop', { rev: 2 })).toMatchObject({ ok: true });
    expect(await manage('drop', { rev: 2 })).toMatchObject({ code: 'NO_DRAFT' });
  });
  test('where two are asked the first yes waits for another manager; asked twice, each answer stays what it was', async () => {
    const { manage, opened, write } = await start();
    expect(await write('协议', undefined, true)).toEqual({ ok: true, value: { state: 'waits', version: 1 } });
    expect(await manage('publish', { rev: 2 })).toMatchObject({ code: 'SECOND_PERSON' });
    expect((await opened()).draft?.proposed).toMatchObject({ name: '周敏', isYou: true });
    const second = () => manage('publish', { rev: 2 }, 'wx-second', 'req-library-second-1');
    expect(await second()).toEqual({ ok: true, value: { state: 'published', version: 2 } });
    expect(await second()).toEqual({ ok: true, value: { state: 'published', version: 2 } });
    expect((await opened()).versions).toMatchObject([{ version: 2, name: '周敏', second: '李敏', hasText: true }]);
  });
  test('a draft can be seen as a home will read it, or what is missing is said', async () => {
    const { manage, opened, ports } = await start();
    await manage('begin', { from: 1 });
    const { draft } = await opened();
    await manage('save', { rev: 1, edit: { title: '新协议', text: { ...draft?.text, closing: ['{{owners}}收'] }, needsSecond: false } });
    const seen = await manage('preview', { homeId: null });
    expect(seen).toMatchObject({ ok: true, value: { paper: { title: '新协议', version: 2, isSample: false } } });
    expect(JSON.stringify(seen)).toContain('王一宁、陈思远收');
    await ports.store.apply('communities', communityId, { guard: {}, patch: { set: { hotline: '' } } });
    expect(await manage('preview', { homeId: null })).toMatchObject({ code: 'VALUES_MISSING', data: { names: ['hotline'] } });
    expect(await manage('preview', { homeId: 'home_other_1-1-101' })).toMatchObject({ code: 'NO_CASE' });
  });
  test('versions are there to compare; the sample is the first', async () => {
    const { manage, write } = await start();
    await write('一');
    expect(await manage('version', { version: 1 })).toMatchObject({ ok: true, value: { title: '住宅小区入住协议书' } });
    expect(await manage('version', { version: 2 })).toMatchObject({ ok: true, value: { title: '一' } });
    expect(await manage('version', { version: 9 })).toMatchObject({ code: 'VERSION_UNKNOWN' });
    expect(await manage('begin', { code: 'charge-list', from: 1 })).toMatchObject({ code: 'DOCUMENT_UNKNOWN' });
  });
  test.each(['wx-desk', 'wx-elsewhere', 'wx-stranger'])('%s can neither look nor write', async (openid) => {
    const { manage, ports } = await start();
    for (const [action, data] of [['list', {}], ['open', {}], ['begin', { from: 1 }], ['publish', { rev: 1 }], ['retire', { version: 2 }], ['preview', { homeId: null }], ['readers', { skip: 0 }]] as const)
      expect([action, await manage(action, data, openid)]).toMatchObject([action, { code: 'FORBIDDEN' }]);
    expect(await ports.store.count('documents', {})).toBe(0);
  });
});

describe('a household’s papers', () => {
  test('each stands as it is: to read, to sign, to be given, made from the record', async () => {
    const { paper } = await start(aCase({ papers: { [code]: aSignedPaper(code, ['owner:1']) } }));
    expect(await paper(code)).toMatchObject({ use: 'sign', state: 'signed', canOpen: true });
    expect(await paper('handover-sheet')).toMatchObject({ use: 'sign', state: 'to-sign' });
    expect(await paper('owners-covenant')).toMatchObject({ use: 'read', state: 'unread' });
    expect(await paper('quality-guarantee')).toMatchObject({ use: 'issue', state: 'to-give' });
    expect(await paper('charge-list')).toMatchObject({ use: 'record', state: 'made' });
  });
  test('several are marked read in one write; a new version is told', async () => {
    const { call, homeId, paper, manage, ports } = await start();
    const reading = { homeId, papers: [{ code: 'owners-covenant', version: 1 }, { code: 'move-in-guidance', version: 1 }] };
    expect(await call('owner', 'wx-owner', 'library.read', reading)).toEqual({ ok: true, value: {} });
    expect([await paper('owners-covenant'), await paper('move-in-guidance')]).toMatchObject([{ state: 'read' }, { state: 'read' }]);
    await manage('begin', { code: 'owners-covenant', from: 1 });
    await manage('publish', { code: 'owners-covenant', rev: 1 });
    expect(await paper('owners-covenant')).toMatchObject({ state: 'renewed', version: 2 });
    expect(await call('owner', 'wx-owner', 'library.read', { homeId, papers: [{ code: 'no-such', version: 1 }] })).toMatchObject({ code: 'PAPER_UNKNOWN' });
    expect((await ports.store.find('communities', communityId))?.ownPapers).toEqual(['owners-covenant']);
  });
  test('what was handed over is ticked, stands on the sheet, and stays when the sheet is signed', async () => {
    const { call, homeId, paper, ports, caseNow } = await start();
    const ticks = (...papers: readonly string[]) => call('staff', 'wx-desk', 'library.give', { homeId, papers });
    expect(await ticks('quality-guarantee', 'use-instructions')).toMatchObject({ ok: true });
    expect(await ticks('quality-guarantee')).toMatchObject({ ok: true });
    expect([await paper('quality-guarantee'), await paper('use-instructions')]).toMatchObject([{ state: 'given' }, { state: 'to-give' }]);
    expect(await ticks('owners-covenant')).toMatchObject({ code: 'PAPER_UNKNOWN' });
    await ports.store.apply('cases', (await caseNow())._id, { guard: {}, patch: { set: { 'papers.handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) as never } } });
    expect(await ticks()).toMatchObject({ code: 'HANDED_OVER' });
    expect(await ticks('quality-guarantee', 'use-instructions')).toMatchObject({ ok: true });
  });
  test('a clause explained by staff is told to the owner, who says it is clear', async () => {
    const { call, homeId, paper, caseNow } = await start();
    expect(await call('staff', 'wx-desk', 'library.explain', { homeId, paper: code, clauses: ['4', '7'] })).toEqual({ ok: true, value: {} });
    expect((await paper(code))?.explained).toMatchObject([{ clause: '4', title: '物业费', name: '小何', heardAt: null }, { clause: '7' }]);
    expect((await caseNow()).news).toMatchObject([{ kind: 'clauses-explained', words: { paper: '住宅小区入住协议书', name: '小何' } }]);
    expect(await call('owner', 'wx-owner', 'library.heard', { homeId, paper: code })).toMatchObject({ ok: true });
    expect((await paper(code))?.explained.every(({ heardAt }) => heardAt !== null)).toBe(true);
    expect((await caseNow()).trail).toMatchObject([{ what: 'clauses-explained', of: `${code}#4+7` }, { what: 'explanation-heard', of: code }]);
    expect(await call('staff', 'wx-desk', 'library.explain', { homeId, paper: code, clauses: ['1'] })).toMatchObject({ code: 'CLAUSE_UNKNOWN' });
    expect(await call('owner', 'wx-owner', 'library.heard', { homeId, paper: 'owners-covenant' })).toMatchObject({ code: 'NOT_EXPLAINED' });
  });
  test('managers see who has read and signed what, names masked', async () => {
    const { manage, call, homeId } = await start(aCase({ papers: { [code]: aSignedPaper(code, ['owner:1']) } }));
    const rows = async (of: string) => (await manage('readers', { code: of, skip: 0 }) as { value: { rows: readonly ReaderRow[]; more: boolean } }).value;
    expect(await rows(code)).toMatchObject({ more: false, rows: [{ label: '3栋 2单元 1201', names: expect.stringContaining('王**'), signed: 'all', readAt: null }] });
    await call('owner', 'wx-owner', 'library.read', { homeId, papers: [{ code: 'owners-covenant', version: 1 }] });
    expect((await rows('owners-covenant')).rows).toMatchObject([{ signed: 'not-asked', readAt: expect.any(Number) }]);
    expect((await manage('readers', { code: 'owners-covenant', skip: 1 }) as { value: { rows: readonly ReaderRow[] } }).value.rows).toEqual([]);
  });
  test.each([['owner', 'wx-stranger'], ['staff', 'wx-elsewhere']] as const)('%s %s does not see another home’s papers', async (unit, who) => {
    const { call, homeId, caseNow } = await start(), before = await caseNow();
    expect(await call(unit, who, 'library.home', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
    if (unit === 'staff') expect(await call('staff', who, 'library.give', { homeId, papers: [] })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await caseNow()).toEqual(before);
  });
});
