import { wangId, wangPhone } from '@cloud/kit/testing-home';
import { firstBroken } from '@domain/audit/trail';
import { DAY } from '@domain/kernel/calendar';
import { at } from '@domain/testing/at';
import { sha256 } from '@cloud/kit/digest';
import { beat } from '@cloud/modules/beat/beat';
import { deleteOnSchedule } from '@cloud/modules/beat/delete-on-schedule';
import { communityId, homeId, owner1, rendered, startPrivacy as start, withRecord } from './privacy.testing';

describe('looking at a number', () => {
  test('a used request id hides no look: the second number is not answered, or it is logged', async () => {
    const { call, page } = await start(), asked = { homeId, person: owner1, reason: 'contact', words: '' }, id = 'req-one-look-00000002';
    await call('staff', 'wx-desk', 'privacy.phone', asked, id);
    expect(await call('staff', 'wx-desk', 'privacy.phone', { ...asked, reason: 'visit' }, id)).toMatchObject({ code: 'REQUEST_REUSED' });
    expect((await page())?.entries.map(({ of }) => of.split('|').at(-1))).toEqual(['contact', 'visit']);
  });
  test('masked first; in full with a reason, once the home’s record and the community’s log say so', async () => {
    const { call, caseNow, page, logs } = await start();
    const masked = JSON.stringify(await call('staff', 'wx-desk', 'privacy.people', { homeId }));
    expect([masked.includes(wangPhone), masked.includes(wangId), masked.includes('138****6207'), masked.includes('王**')]).toEqual([false, false, true, true]);
    expect(await call('staff', 'wx-desk', 'privacy.phone', { homeId, person: owner1, reason: 'contact', words: '' })).toEqual({ ok: true, value: { value: wangPhone } });
    const moveIn = await caseNow();
    expect(moveIn.trail.at(-1)).toMatchObject({ by: 'wx-desk', what: 'number-seen', of: 'owner-1|phone|contact' });
    expect((await page())?.entries.at(-1)).toMatchObject({ by: 'wx-desk', what: 'number-seen', of: `${homeId}|owner-1|phone|contact` });
    expect([firstBroken(moveIn.trail, sha256), JSON.stringify([moveIn, await page(), logs]).includes(wangPhone)]).toEqual([-1, false]);
  });
  test('asked twice with one id it is one look, and the number is answered both times', async () => {
    const { call, caseNow, page } = await start(), asked = { homeId, person: owner1, reason: 'contact', words: '' };
    for (let i = 0; i < 2; i++) expect(await call('staff', 'wx-desk', 'privacy.phone', asked, 'req-one-look-00000001')).toEqual({ ok: true, value: { value: wangPhone } });
    expect([(await caseNow()).trail.length, (await page())?.entries.length]).toEqual([1, 1]);
  });
  test('identity numbers are for reviewers; another reason is said in words, kept sealed and shown to the household', async () => {
    const { call, caseNow, store } = await start(), asked = { homeId, person: owner1, reason: 'other', words: '' };
    expect(await call('staff', 'wx-desk', 'privacy.identity', { ...asked, reason: 'identity' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await call('staff', 'wx-review', 'privacy.identity', asked)).toMatchObject({ code: 'WHY_NEEDED' });
    expect((await caseNow()).trail).toEqual([]);
    expect(await call('staff', 'wx-review', 'privacy.identity', { ...asked, words: '与派出所核对' })).toEqual({ ok: true, value: { value: wangId } });
    expect(JSON.stringify([await caseNow(), await store.list('privacyLog', { where: {}, limit: 9 })])).not.toContain('派出所');
    expect(await call('owner', 'wx-owner', 'privacy.open', { homeId })).toMatchObject({ value: { looks: [{ what: 'number', person: 'owner-1', field: 'id', why: 'other', words: '与派出所核对', role: 'left' }] } });
  });
  test('whoever has no such number, no home or no right sees nothing, and nothing is written', async () => {
    const { call, caseNow, page } = await start(), asked = { homeId, person: { of: 'emergency', no: 0 }, reason: 'contact', words: '' };
    expect(await call('staff', 'wx-desk', 'privacy.phone', asked)).toMatchObject({ code: 'NUMBER_NONE' });
    expect(await call('staff', 'wx-desk', 'privacy.phone', { ...asked, homeId: 'home_yunxi_9-9-999' })).toMatchObject({ code: 'NO_CASE' });
    for (const who of ['wx-owner', 'wx-nobody']) expect(await call('staff', who, 'privacy.phone', { ...asked, person: owner1 })).toMatchObject({ code: 'FORBIDDEN' });
    expect([(await caseNow()).trail, await page()]).toEqual([[], undefined]);
  });
  test('more than twenty in an hour: the managers are told, and find it', async () => {
    const { call, ask, clock } = await start();
    for (let i = 0; i < 21; i++) { clock.now += 60_000; expect(await call('staff', 'wx-desk', 'privacy.phone', { homeId, person: owner1, reason: 'contact', words: '' })).toMatchObject({ ok: true }); }
    expect(await ask('manager', 'wx-manager', 'privacy.audit', { communityId, day: null, memberId: 'm2', home: null, what: 'look-alert', before: null })).toMatchObject({ value: { rows: [{ who: '小何', what: 'look-alert' }], alertAt: clock.now, crew: [{ id: 'm1' }, { id: 'm2' }] } });
  });
});

test('the log is sifted by person, home, kind and day, and verified by a tap; a changed line shows', async () => {
  const { call, ask, clock, store, page } = await start(), all = { communityId, day: null, memberId: null, home: null, what: null, before: null };
  await call('staff', 'wx-desk', 'privacy.phone', { homeId, person: owner1, reason: 'repair', words: '' });
  clock.now += DAY;
  await ask('manager', 'wx-manager', 'privacy.askExport', { communityId, building: '3', reason: 'law', words: '' });
  const rows = async (sift: object) => (await ask('manager', 'wx-manager', 'privacy.audit', { ...all, ...sift }) as { value: { rows: { what: string; who: string; home: string | null; why: string }[] } }).value.rows.map(({ what, who, home, why }) => [what, who, home, why]);
  const [seen, asked] = [['number-seen', '小何', '3-2-1201', 'repair'], ['export-asked', '周敏', null, 'law']];
  expect([await rows({}), await rows({ memberId: 'm2' }), await rows({ home: '3-2-1201' }), await rows({ what: 'export-asked' }), await rows({ day: '2026-03-07' })]).toEqual([[asked, seen], [seen], [seen], [asked], [seen]]);
  expect(await ask('manager', 'wx-manager', 'privacy.verify', { communityId, from: 1, head: '' })).toMatchObject({ value: { entries: 2, broken: null, next: null } });
  await store.apply('privacyLog', (await page())?._id ?? '', { guard: {}, patch: { set: { 'entries.0.by': 'wx-else' } } });
  expect(await ask('manager', 'wx-manager', 'privacy.verify', { communityId, from: 1, head: '' })).toMatchObject({ value: { broken: { no: 2, entry: 0, why: 'chain' } } });
  expect(await ask('manager', 'wx-manager', 'privacy.record', { homeId })).toMatchObject({ value: { brokenAt: -1, rows: [{ who: '小何', words: '查看完整号码' }] } });
});

describe('consents', () => {
  test('withdrawing identity takes a waiting record back and brings the photos’ deletion forward; agreeing again keeps them', async () => {
    const file = 'cloud://test.files/homes/yunxi_3-2-1201/material/photo-a.jpg', server = await start({ moveIn: { review: { state: 'waiting', since: 5 }, materials: [{ code: 'id-card', files: [file], at: at('2026-03-05 09:00') }] } }), { call, caseNow, files, ports, clock } = server;
    files.set(file, Buffer.from('photo'));
    await withRecord(server);
    expect(await call('owner', 'wx-owner', 'privacy.withdraw', { homeId, purpose: 'identity' })).toMatchObject({ code: 'CONSENT_NOT_GIVEN' });
    await call('owner', 'wx-owner', 'privacy.consent', { homeId, purposes: ['identity', 'profile'], device: 'a phone' });
    expect(await call('owner', 'wx-owner', 'privacy.withdraw', { homeId, purpose: 'contact' })).toMatchObject({ code: 'CONSENT_FIXED' });
    expect(await call('owner', 'wx-owner', 'privacy.withdraw', { homeId, purpose: 'identity' })).toMatchObject({ ok: true });
    expect(await caseNow()).toMatchObject({ review: { state: 'none' }, registration: { submittedAt: null }, marks: { dueAt: clock.now } });
    await beat(ports);
    const after = await caseNow();
    expect([after.materials[0]?.files, after.materials[0]?.deleted, files.has(file), firstBroken(after.trail, sha256)]).toEqual([[], { at: clock.now, digests: [sha256('photo')], files: [file] }, false, -1]);
  });
  test('a guardian’s withdrawal takes the children out of the record, a baby without a number too, and leaves everybody else', async () => {
    const server = await start(), { call, caseNow, vault } = server;
    await withRecord(server, [{ name: '小宝', idNumber: '990000201803141238' }, { name: '小贝', idNumber: '' }, { name: '陈思远', idNumber: wangId }]);
    await call('owner', 'wx-owner', 'privacy.consent', { homeId, purposes: ['children'], device: 'a phone' });
    expect(await call('owner', 'wx-owner', 'privacy.withdraw', { homeId, purpose: 'children' })).toMatchObject({ ok: true });
    const moveIn = await caseNow();
    expect([moveIn.registration?.residents, (JSON.parse(vault.open(moveIn.registration?.sealed ?? '')) as { residents: { name: string }[] }).residents.map(({ name }) => name)]).toEqual([1, ['陈思远']]);
  });
});

describe('deletion with a clock', () => {
  const files = ['cloud://test.files/homes/yunxi_3-2-1201/material/a.jpg', 'cloud://test.files/homes/yunxi_3-2-1201/material/b.jpg'];
  const due = () => start({ moveIn: { materials: [{ code: 'id-card', files, at: at('2026-03-05 09:00') }] } });
  test('on its day, not before; the case keeps digests and day, the log says it, the chain holds no names', async () => {
    const { ports, clock, caseNow, files: stored, page } = await due();
    files.forEach((file) => stored.set(file, Buffer.from(file)));
    clock.now = at('2026-08-29 02:59');
    await beat(ports);
    expect((await caseNow()).materials[0]?.files).toEqual(files);
    clock.now = at('2026-08-29 03:00');
    await beat(ports);
    const moveIn = await caseNow();
    expect([moveIn.materials[0], [...stored.keys()], moveIn.privacy?.deletion]).toEqual([{ code: 'id-card', files: [], at: at('2026-03-05 09:00'), deleted: { at: clock.now, digests: files.map((file) => sha256(file)), files } }, [], null]);
    expect((await page())?.entries.at(-1)).toMatchObject({ by: 'system', what: 'deleted', of: `${homeId}|id-card` });
    expect(moveIn.marks.dueAt).toBeGreaterThan(clock.now);
  });
  test('what cannot be deleted is said, tried again later and later, and its digests are kept', async () => {
    const { ports, clock, caseNow, files: stored, logs } = await due();
    files.forEach((file) => stored.set(file, Buffer.from(file)));
    const remove = ports.cloud.remove;
    ports.cloud.remove = async (ids) => [...ids];
    clock.now = at('2026-08-29 03:00');
    for (let i = 0; i < 4; i++) { await beat(ports); clock.now = (await caseNow()).marks.dueAt; }
    expect(logs.filter((entry) => 'deletion' in entry || entry.alarm === 'files-not-deleted').map(({ alarm }) => alarm ?? 'tried')).toEqual(['tried', 'tried', 'files-not-deleted', 'files-not-deleted']);
    expect((await caseNow()).materials[0]?.files).toEqual(files);
    ports.cloud.remove = remove;
    stored.delete(files[0] as string);
    await beat(ports);
    expect((await caseNow()).materials[0]).toMatchObject({ files: [], deleted: { digests: files.map((file) => sha256(file)) } });
  });
  test('cut short after the files went, it comes up again and ends the same', async () => {
    const { ports, clock, caseNow, files: stored, store } = await due();
    files.forEach((file) => stored.set(file, Buffer.from(file)));
    clock.now = at('2026-08-29 03:00');
    const list = store.list;
    Object.assign(ports.store, { list: async (...asked: Parameters<typeof list>) => { if (asked[0] === 'privacyLog') throw new Error('cut'); return list(...asked); } });
    await beat(ports);
    expect([stored.size, (await caseNow()).materials[0]?.files.length]).toEqual([0, 2]);
    Object.assign(ports.store, { list });
    clock.now = (await caseNow()).marks.dueAt;
    await beat(ports);
    expect((await caseNow()).materials[0]).toMatchObject({ files: [], deleted: { digests: files.map((file) => sha256(file)) } });
  });
  test('a second beat that read the case before the first one wrote keeps what the first knew; a home sold meanwhile keeps its former files for the former case', async () => {
    const { ports, clock, caseNow, files: stored, store } = await due(), early = await caseNow();
    files.forEach((file) => stored.set(file, Buffer.from(file)));
    clock.now = at('2026-08-29 03:00');
    const list = store.list;
    Object.assign(ports.store, { list: async (...asked: Parameters<typeof list>) => { if (asked[0] === 'privacyLog') throw new Error('cut'); return list(...asked); } });
    await beat(ports);
    Object.assign(ports.store, { list });
    ports.cloud.links = async (ids) => ids.map((id) => (stored.has(id) ? 'https://files.test' : ''));
    await deleteOnSchedule(ports, early);
    expect((await caseNow()).materials[0]).toMatchObject({ files: [], deleted: { digests: files.map((file) => sha256(file)) } });

    const sold = await due(), before = await sold.caseNow();
    files.forEach((file) => sold.files.set(file, Buffer.from(file)));
    await sold.store.apply('cases', before._id, { guard: {}, patch: { set: { materials: [] } } });
    sold.clock.now = at('2026-08-29 03:00');
    await deleteOnSchedule(sold.ports, before);
    expect([sold.files.size, (await sold.caseNow()).trail.length]).toEqual([2, before.trail.length]);
  });
  test('an owner’s request: a week later, after the closing, also the record; taken back in time nothing goes', async () => {
    const server = await start({ moveIn: { materials: [{ code: 'contract', files: files.slice(0, 1), at: 1 }] } }), { call, ports, clock, caseNow, store, vault } = server;
    server.files.set(files[0] as string, Buffer.from('photo'));
    await withRecord(server);
    expect(await call('owner', 'wx-owner', 'privacy.request', { homeId, isAsked: true })).toMatchObject({ value: { dueAt: null } });
    await store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { closed: { at: clock.now, entries: 1 } } } });
    await call('owner', 'wx-owner', 'privacy.request', { homeId, isAsked: false });
    clock.now += 8 * DAY;
    await beat(ports);
    expect((await caseNow()).materials[0]?.files).toHaveLength(1);
    expect(await call('owner', 'wx-owner', 'privacy.request', { homeId, isAsked: true })).toMatchObject({ value: { dueAt: clock.now + 7 * DAY } });
    clock.now += 7 * DAY;
    await beat(ports);
    const moveIn = await caseNow();
    expect([moveIn.materials[0]?.files, vault.open(moveIn.registration?.sealed ?? '').includes(wangId), moveIn.privacy?.record?.digest.length]).toEqual([[], false, 32]);
    expect(await call('owner', 'wx-owner', 'privacy.open', { homeId })).toMatchObject({ ok: true });
  });
});

test('an owner takes everything out, logged; a stranger nothing', async () => {
  const server = await start(), { ask, caseNow, files, store, vault } = server;
  await withRecord(server);
  await store.apply('homes', homeId, { guard: {}, patch: { set: { inviteDigests: ['d'], lastSale: { at: 1, by: 'wx-manager', reason: vault.seal('卖了'), gone: ['wx-former'] }, 'owners.0.address': vault.seal('文一西路 588 号') } } });
  const reply = await ask('documents', 'wx-owner', 'privacy.export', { homeId, format: 'zip' }) as { value: { name: string; content: string } };
  expect(reply.value.name).toBe('ruhuo-3-2-1201.zip');
  expect(JSON.stringify(rendered.at(-1))).toContain(wangPhone);
  const taken = Buffer.from(reply.value.content, 'base64').toString('utf8');
  expect([taken.includes(wangPhone), taken.includes('文一西路 588 号'), taken.includes('wx-former'), taken.includes('inviteDigests')]).toEqual([true, true, false, false]);
  expect([(await caseNow()).trail.at(-1)?.what, files.size]).toEqual(['household-exported', 0]);
  expect(await ask('documents', 'wx-nobody', 'privacy.export', { homeId, format: 'zip' })).toMatchObject({ code: 'FORBIDDEN' });
});

test('an assessment is kept with its writer and its day, and goes out as a paper', async () => {
  const { ask } = await start(), said = '入伙办理全流程：登记、审核、预约、签署、交费、验房、交钥匙。', parts = Object.fromEntries(['scope', 'data', 'necessity', 'risks', 'measures', 'outside', 'rights', 'conclusion'].map((part) => [part, said]));
  expect(await ask('manager', 'wx-manager', 'privacy.assess', { communityId, day: '2026-03-07', parts: { ...parts, risks: '' }, risk: 'low' })).toMatchObject({ code: 'ASSESSMENT_THIN', data: { parts: ['risks'] } });
  const { value: { id } } = await ask('manager', 'wx-manager', 'privacy.assess', { communityId, day: '2026-03-07', parts, risk: 'low' }) as { value: { id: string } };
  expect(await ask('manager', 'wx-manager', 'privacy.assessments', { communityId })).toMatchObject({ value: { nextOn: '2027-03-07', rows: [{ id, byName: '周敏', keepUntil: '2029-03-07' }] } });
  expect(await ask('documents', 'wx-manager', 'privacy.assessmentFile', { assessmentId: id })).toMatchObject({ value: { name: 'assessment-2026-03-07.pdf' } });
  expect(await ask('documents', 'wx-desk', 'privacy.assessmentFile', { assessmentId: id })).toMatchObject({ code: 'FORBIDDEN' });
});
