import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type { MaterialItem } from '../batch/batch';
import { DAY, dayOf, HOUR, MINUTE, NEVER } from '../kernel/calendar';
import { materialPages } from '../dossier/files-of-home';
import { aCase } from '../testing/a-case';
import { at } from '../testing/at';
import { keepUntilOf, thinParts } from './assessment';
import { consented, hasConsent, withdrawn, withdrawnAt } from './consents';
import { heldOn } from './held';
import { blanked, deletionDueAt, keepDaysOf, materialDeletesAt, materialDeletesOn, isDeletedSince, recordDeletesAt } from './keeping';
import { brokenLog, headOf, LOOKS_AN_HOUR, logged, sealedPart, type LogPage } from './log';
import { looksOf } from './looks';
import { birthdayOf, childrenAmong, isAgeUntold, isChild } from './minors';
import { TENANT } from '../forms/registration';
import { canWithdraw, PURPOSES, purposeTexts, shownText } from './purposes';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const giver = { at: 100, by: 'wx-owner', ownerNo: 1, device: 'phone' };
const photo = { code: 'id-card', files: ['cloud://a.b/homes/x/1.jpg'], at: at('2026-03-04 09:00') };

describe('consents', () => {
  test('each names its purpose, wording and time; said twice it is kept once', () => {
    const once = consented(undefined, ['identity', 'profile'], giver, sha), twice = consented(once, ['identity'], { ...giver, at: 200 }, sha);
    expect(once.consents?.map(({ purpose, version, digest, at: when }) => [purpose, version, digest, when])).toEqual([['identity', 1, sha(shownText('identity')), 100], ['profile', 1, sha(shownText('profile')), 100]]);
    expect(twice).toEqual(once);
  });
  test('withdrawn where the law lets it, by whoever gave it, and given again', () => {
    const given = consented(undefined, ['profile'], giver, sha);
    expect(withdrawn(given, 'contact', 1, 300)).toMatchObject({ code: 'CONSENT_FIXED' });
    expect(withdrawn(given, 'profile', 2, 300)).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
    const back = withdrawn(given, 'profile', 1, 300);
    if (!back.ok) throw new Error(back.code);
    expect([hasConsent(back.value, 'profile'), withdrawnAt(back.value, 'profile'), withdrawnAt(given, 'profile')]).toEqual([false, 300, null]);
    expect(hasConsent(consented(back.value, ['profile'], { ...giver, at: 400 }, sha), 'profile')).toBe(true);
  });
  test('what rests on the contract cannot be withdrawn, what rests on consent can; every purpose says everything in both languages', () => {
    expect(PURPOSES.filter(canWithdraw)).toEqual(['identity', 'children', 'profile']);
    for (const purpose of PURPOSES) for (const part of ['name', 'data', 'use', 'kept', 'back'] as const) for (const language of ['zh-CN', 'en'] as const) expect(purposeTexts[purpose][part][language].length).toBeGreaterThan(3);
  });
  test('another word in the text is another digest', () => { expect(new Set(PURPOSES.map((purpose) => sha(shownText(purpose)))).size).toBe(PURPOSES.length); });
});

describe('children', () => {
  test('birthdays are read from numbers of every kind that carries one', () => {
    expect([birthdayOf('990000199101081218'), birthdayOf('110105491231002'), birthdayOf('E12345678'), birthdayOf('990000199101081219')]).toEqual(['1991-01-08', '1949-12-31', null, null]);
  });
  test('the fourteenth birthday is the first day that is no child’s', () => {
    expect([isChild('2012-03-15', '2026-03-14'), isChild('2012-03-15', '2026-03-15'), isChild('2012-02-29', '2026-02-28'), isChild('2012-02-29', '2026-03-01')]).toEqual([true, false, true, false]);
  });
  const resident = (idNumber: string, relation: string, isGrown?: boolean) => ({ idNumber, relation, ...(isGrown === undefined ? {} : { isGrown }) });
  test.each([
    ['990000199101081218', '子女', '1999-01-01', true], ['990000199101081218', '配偶', '1999-01-01', true], ['990000199101081218', '子女', '2026-03-14', false],
    ['', '子女', '2026-03-14', true], ['E12345678', '子女', '2026-03-14', true], ['', '其他', '2026-03-14', true], ['', '兄弟姐妹', '2026-03-14', true],
    ['', '配偶', '2026-03-14', false], ['', '父母', '2026-03-14', false], ['', TENANT, '2026-03-14', false], ['', '', '2026-03-14', false],
  ])('%s, %s on %s is a child, or may be: %s', (idNumber, relation, today, is) => expect(childrenAmong([resident(idNumber, relation)], today).length === 1).toBe(is));
  test('who is said to be fourteen is no child, whatever the paper; a birthday is believed before what is said', () => {
    expect([resident('', '子女', true), resident('E12345678', '子女', true), resident('', '子女', false), resident('990000199101081218', '子女', true)].map((one) => childrenAmong([one], '1999-01-01').length)).toEqual([0, 0, 1, 1]);
    expect([resident('', '子女', true), resident('990000199101081218', '子女')].map(isAgeUntold)).toEqual([true, false]);
  });
});

describe('keeping', () => {
  test('identity photos go on the day the archive names, and so does whatever the company gave a time', () => {
    const moveIn = aCase({ materials: [photo], materialsAsked: [{ code: 'id-card', name: '身份证', note: '', required: true }, { code: 'contract', name: '合同', note: '', required: true, keepDays: 90 }] });
    for (const code of ['id-card', 'contract', 'other']) expect(materialPages({ ...moveIn, materials: [{ code, files: ['f'], at: moveIn.openedAt }] })).toMatchObject([{ day: materialDeletesOn(moveIn, { code, at: moveIn.openedAt }) }]);
    expect(deletionDueAt(moveIn)).toBe(at('2026-08-29 03:00'));
  });
  test('passports and what is marked private go like an ID card; others stay until a time is set', () => {
    const item: MaterialItem = { code: 'x', name: '', note: '', required: false };
    expect([keepDaysOf('passport-page', undefined), keepDaysOf('marriage', { ...item, sensitive: true }), keepDaysOf('lease', item), keepDaysOf('lease', { ...item, keepDays: 90 }), keepDaysOf('id-card', { ...item, keepDays: 30 })]).toEqual([180, 180, null, 90, 30]);
  });
  test('what came late may still be looked at for a month', () => {
    const late = { ...photo, at: at('2026-08-20 09:00') };
    expect(materialDeletesOn(aCase(), late)).toBe('2026-09-19');
  });
  test('withdrawing consent or asking for deletion brings it forward; nothing is due without a reason', () => {
    const privacy = consented(undefined, ['identity'], giver, sha), back = withdrawn(privacy, 'identity', 1, 500);
    if (!back.ok) throw new Error(back.code);
    expect(materialDeletesAt(aCase({ materials: [photo], privacy: back.value }), photo)).toBe(500);
    const closed = { at: at('2026-03-14 12:00'), entries: 0 }, request = { at: at('2026-03-10 12:00'), by: 'wx-owner' };
    expect([recordDeletesAt(aCase({ privacy: { request } })), recordDeletesAt(aCase({ privacy: { request }, closed })), recordDeletesAt(aCase({ closed })), recordDeletesAt(aCase({ closed, keepRecordDays: 30 }))]).toEqual([NEVER, closed.at + 7 * DAY, NEVER, closed.at + 30 * DAY]);
    expect(deletionDueAt(aCase())).toBe(NEVER);
  });
  test('a deletion that failed comes again, later each time and never not at all', () => {
    const due = (tries: number) => deletionDueAt(aCase({ materials: [photo], privacy: { deletion: { tries, since: at('2026-09-01 03:00'), digests: {} } } })) - at('2026-09-01 03:00');
    expect([1, 2, 3, 30].map((tries) => due(tries) / MINUTE)).toEqual([20, 40, 80, 1280]);
  });
  test('files a case named may go, or begin to go, between reading and writing; what was known to go already does not count', () => {
    const begun = { deletion: { tries: 0, since: 1, digests: { f: 'aa' } } }, read = aCase({ materials: [{ ...photo, files: ['f'] }] });
    expect(isDeletedSince(read, read)).toBe(false);
    expect(isDeletedSince(read, { ...read, privacy: begun })).toBe(true);
    expect(isDeletedSince({ ...read, privacy: begun }, { ...read, privacy: begun })).toBe(false);
    expect(isDeletedSince(read, { ...read, materials: [{ ...photo, files: [], deleted: { at: 2, files: ['f'], digests: ['aa'] } }] })).toBe(true);
    expect(isDeletedSince(read, { ...read, materials: [{ ...photo, files: [], deleted: { at: 2, files: ['another'], digests: ['bb'] } }] })).toBe(false);
  });
  test('property: a blanked record holds no word of the one before', () => {
    fc.assert(fc.property(fc.record({ idNumber: fc.stringMatching(/^\d{18}$/), phone: fc.stringMatching(/^1\d{10}$/), residents: fc.array(fc.record({ name: fc.string({ minLength: 2 }), idNumber: fc.stringMatching(/^\d{18}$/) })) }), (record) => {
      const text = JSON.stringify(blanked({ ...record, idKind: 'id-card', confirmsHouse: true }));
      expect(text).toBe(JSON.stringify({ idNumber: '', phone: '', residents: [], idKind: 'id-card', confirmsHouse: true }));
    }));
  });
});

describe('the community’s log', () => {
  const secret = (part: string) => sha(`key|${part}`);
  const build = (lines: readonly { readonly at: number; readonly by: string; readonly what: 'number-seen' | 'deleted' }[]) => {
    const pages = new Map<number, LogPage>();
    let last: LogPage | null = null, alerts = 0;
    for (const line of lines) {
      const { page, isAlert } = logged(last, 'com_yunxi', { ...line, of: 'home_yunxi_3-2-1201|owner-1|phone|contact' }, sha);
      last = { ...page, seal: secret(sealedPart(page)) };
      pages.set(last.no, last);
      if (isAlert) alerts++;
    }
    return { pages: [...pages.values()], alerts };
  };
  const line = fc.record({ gap: fc.integer({ min: 0, max: 20 * HOUR }), by: fc.constantFrom('wx-a', 'wx-b'), what: fc.constantFrom('number-seen' as const, 'deleted' as const) });
  const linesOf = (gaps: readonly { gap: number; by: string; what: 'number-seen' | 'deleted' }[]) => { let now = at('2026-03-01 09:00'); return gaps.map(({ gap, ...rest }) => ({ ...rest, at: (now += gap) })); };

  test('property (I9): it verifies from its first entry, and no change, loss, swap or cut of an entry or a page passes', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 3, maxLength: 40 }), fc.nat(), fc.constantFrom('change', 'drop', 'cut', 'page', 'whom'), (gaps, where, how) => {
      const { pages } = build(linesOf(gaps)), all = (list: readonly LogPage[]) => brokenLog(list, { no: 1, head: '' }, sha, secret);
      expect(all(pages)).toBeNull();
      const which = where % pages.length, page = pages[which] as LogPage, i = where % page.entries.length;
      const worse: LogPage = how === 'change' ? { ...page, entries: page.entries.map((entry, k) => (k === i ? { ...entry, of: 'home_yunxi_3-2-1202' } : entry)) } : how === 'whom' ? { ...page, entries: page.entries.map((entry, k) => (k === i ? { ...entry, by: 'wx-nobody' } : entry)) }
        : how === 'drop' ? { ...page, entries: page.entries.filter((_, k) => k !== i) } : { ...page, entries: page.entries.slice(0, -1) };
      const broken = all(how === 'page' ? [...pages.filter((_, k) => k !== which), ...(which === pages.length - 1 ? [{ ...page, no: page.no + 1 }] : [])] : pages.map((one, k) => (k === which ? worse : one)));
      expect(broken).not.toBeNull();
    }));
  });
  test('a whole chain written anew without the key does not pass', () => {
    const { pages } = build(linesOf([{ gap: 0, by: 'wx-a', what: 'deleted' }, { gap: 0, by: 'wx-b', what: 'deleted' }]));
    const forged = logged(null, 'com_yunxi', { at: pages[0]?.entries[0]?.at ?? 0, by: 'wx-b', what: 'deleted', of: 'x' }, sha).page;
    expect(brokenLog([{ ...forged, seal: secret('guessed') }], { no: 1, head: '' }, sha, secret)).toMatchObject({ why: 'seal' });
  });
  test('a page a day, going on from the last; of many entries several', () => {
    const { pages } = build(linesOf([...Array.from({ length: 301 }, () => ({ gap: 1, by: 'wx-a', what: 'deleted' as const })), { gap: 20 * HOUR, by: 'wx-a', what: 'deleted' as const }]));
    expect(pages.map(({ no, day, entries, before }) => [no, day, entries.length, before === (no === 1 ? '' : headOf(pages[no - 2] as LogPage))])).toEqual([[1, '2026-03-01', 300, true], [2, '2026-03-01', 1, true], [3, '2026-03-02', 1, true]]);
  });
  test('the twenty-first look within an hour is told, once, also over midnight; slower looking is not', () => {
    const looks = (gap: number, count: number, first = 0) => linesOf(Array.from({ length: count }, (_, i) => ({ gap: i ? gap : first, by: 'wx-a', what: 'number-seen' as const })));
    expect([build(looks(MINUTE, LOOKS_AN_HOUR)).alerts, build(looks(MINUTE, LOOKS_AN_HOUR + 3)).alerts, build(looks(3 * MINUTE, 60)).alerts, build(looks(MINUTE, 25, 14.9 * HOUR)).alerts]).toEqual([0, 1, 0, 1]);
  });
});

test('who looked: staff and the household’s own export, never what its people did otherwise', () => {
  const entry = (by: string, what: string, of: string, when = 1) => ({ at: when, by, what, of, hash: `${by}${what}` });
  const looks = looksOf(aCase({ trail: [entry('wx-desk', 'number-seen', 'owner-1|phone|contact', 1), entry('wx-review', 'review-accepted', '', 2), entry('wx-owner', 'registration-saved', '', 3), entry('wx-owner', 'household-exported', 'zip', 4), entry('system', 'deleted', 'id-card', 5)] }));
  expect(looks.map(({ by, what, person, field, why }) => [by, what, person, field, why])).toEqual([['wx-owner', 'export', '', '', ''], ['wx-review', 'papers', '', '', ''], ['wx-desk', 'number', 'owner-1', 'phone', 'contact']]);
});
test('what is held names its day, and once deleted when it went', () => {
  const rows = heldOn(aCase({ materials: [photo, { code: 'contract', files: [], at: 5, deleted: { at: 9, digests: ['a', 'b'] } }] })).filter(({ kind }) => kind === 'material');
  expect(rows.map(({ name, count, until, deletedAt }) => [name.slice(0, 3), count, until, deletedAt])).toEqual([['身份证', 1, '2026-08-29', null], ['购房合', 2, null, 9]]);
});
test('an assessment says something in every part and is kept for three years', () => {
  const parts = { scope: '入伙办理全流程的个人信息', data: '短', necessity: '', risks: '一二三四五六七八九十', measures: '一二三四五六七八九十', outside: '一二三四五六七八九十', rights: '一二三四五六七八九十', conclusion: '一二三四五六七八九十' };
  expect([thinParts(parts), keepUntilOf('2026-03-01')]).toEqual([['data', 'necessity'], '2029-03-01']);
  expect(dayOf(at('2026-03-01 00:00'))).toBe('2026-03-01');
});
