import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { CHECKS_AN_HOUR } from '@domain/dossier/check-limit';
import { pixel, visiting } from '../archive/testing-closed-home';

async function closed() {
  const visit = await visiting();
  await visit.walk();
  const { code } = await visit.ask();
  const check = (asked: string, who = 'wx-anybody') => visit.call('owner', who, 'verify.check', { code: asked });
  return { ...visit, code, check };
}

test('whoever holds a dossier hears of it by its code, however typed, and no name', async () => {
  const { check, code, caseNow } = await closed(), { archive } = await caseNow();
  if (archive.state !== 'made') throw new Error(archive.state);
  const answer = await check(code.toLowerCase().replace('-', ''));
  expect(answer).toMatchObject({ ok: true, value: { state: 'valid', community: '云溪里', home: '3栋 2单元 12**', edition: 1, editions: 1, parts: archive.parts, papers: archive.digest, pdf: archive.pdf, zip: archive.zip?.digest, isOutdated: false } });
  expect(JSON.stringify(answer)).not.toMatch(/王一宁|陈思远|6207|1201|wx-/);
});
test('what must be deleted is named with its day, and said to be deleted when it is', async () => {
  const { check, code, clock, caseNow, ports } = await closed();
  expect(await check(code)).toMatchObject({ value: { scheduled: [{ name: expect.stringContaining('第 1 页'), day: '2026-08-28', state: 'kept' }] } });
  clock.now = Date.UTC(2026, 7, 28, 1);
  expect(await check(code)).toMatchObject({ value: { scheduled: [{ state: 'due' }] } });
  const { _id, materials } = await caseNow();
  await ports.store.apply('cases', _id, { guard: {}, patch: { set: { materials: materials.map((one) => (one.code === 'id-card' ? { ...one, files: [], deleted: { at: clock.now, digests: ['d'] } } : one)) as never } } });
  expect(await check(code)).toMatchObject({ value: { scheduled: [{ state: 'deleted' }] } });
});
test('a code that never was is unknown; what is no code is not looked for', async () => {
  const { check } = await closed();
  expect(await check('AAAA-AAAA')).toEqual({ ok: true, value: { state: 'unknown' } });
  for (const code of ['7K3F', '0000-1111', 'AAAA-AAAA-A']) expect(await check(code)).toMatchObject({ code: 'INVALID_INPUT' });
});
test('a person asks so many times an hour, right and wrong alike; others are not held up; an hour later it begins anew and old counts go', async () => {
  const { check, code, clock, ports } = await closed();
  for (let i = 0; i < CHECKS_AN_HOUR; i++) { clock.now += 1000; expect(await check(i % 2 ? code : 'AAAA-AAAA')).toMatchObject({ ok: true }); }
  const spent = await check(code);
  expect(spent).toMatchObject({ ok: false, code: 'CHECKS_SPENT', data: { until: expect.any(Number) } });
  expect(await check('AAAA-AAAA')).toEqual(spent);
  expect(await check(code, 'wx-other')).toMatchObject({ ok: true });
  clock.now += HOUR;
  expect(await check(code)).toMatchObject({ ok: true });
  clock.now += 25 * HOUR;
  expect(await check(code, 'wx-third')).toMatchObject({ ok: true });
  expect(await ports.store.count('codeChecks', {})).toBe(1);
});
test('many who ask at the same moment are counted each', async () => {
  const { check, code, ports } = await closed();
  const answers = await Promise.all(Array.from({ length: CHECKS_AN_HOUR + 5 }, () => check(code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(CHECKS_AN_HOUR);
  expect((await ports.store.find('codeChecks', 'wx-anybody'))?.count).toBe(CHECKS_AN_HOUR);
});

/** A repair of the household's one defect, after the archive was made. */
async function repaired({ call, homeId, clock, files }: Awaited<ReturnType<typeof closed>>): Promise<void> {
  clock.now += MINUTE;
  const after = 'cloud://test.files/homes/yunxi_3-2-1201/defects/fixed1.png';
  files.set(after, pixel);
  expect(await call('staff', 'wx-repair', 'defects.fix', { homeId, fixes: [{ no: 1, photo: after, words: '已换滑轮' }] })).toMatchObject({ ok: true });
}
test('things done since are said; a new edition takes the place of the old, which stays known by its code as superseded', async () => {
  const visit = await closed(), { check, code, call, homeId, caseNow, clock } = visit;
  expect(await call('documents', 'wx-desk', 'archive.renew', { homeId })).toMatchObject({ code: 'NOTHING_NEW' });
  await repaired(visit);
  expect(await check(code)).toMatchObject({ value: { state: 'valid', isOutdated: true } });
  clock.now += MINUTE;
  const made = await call('documents', 'wx-desk', 'archive.renew', { homeId });
  expect(made).toMatchObject({ ok: true, value: { edition: 2, code: expect.not.stringMatching(code) } });
  const { code: second, digest } = (made as { value: { code: string; digest: string } }).value;
  expect(await check(second)).toMatchObject({ value: { state: 'valid', edition: 2, editions: 2, papers: digest, isOutdated: false } });
  expect(await check(code)).toMatchObject({ value: { state: 'superseded', edition: 1, editions: 2 } });
  expect((await caseNow()).news.at(-1)).toMatchObject({ kind: 'archive-made', words: { code: second } });
  const kept = (await caseNow()).archive;
  if (kept.state !== 'made' || !kept.zip) throw new Error('no zip');
  expect(visit.files.get(kept.zip.fileId)?.toString('latin1')).toContain('photos/defect-01-fixed-1.png');
  expect(await call('documents', 'wx-desk', 'archive.renew', { homeId })).toMatchObject({ code: 'NOTHING_NEW' });
});
test('a new edition is made once however often and by however many it is asked; not before there is one, not by owners or others', async () => {
  const visit = await closed(), { call, homeId, caseNow } = visit;
  await repaired(visit);
  const id = 'req-renewed-only-once';
  const [one, other] = await Promise.all([call('documents', 'wx-desk', 'archive.renew', { homeId }, id), call('documents', 'wx-desk', 'archive.renew', { homeId })]);
  expect([one, other].map(({ ok }) => ok).sort()).toEqual([false, true]);
  if (one.ok) expect(await call('documents', 'wx-desk', 'archive.renew', { homeId }, id)).toEqual(one);
  const { archive } = await caseNow();
  expect(archive.state === 'made' && archive.earlier).toHaveLength(1);
  for (const who of ['wx-owner', 'wx-escort', 'wx-stranger']) expect(await call('documents', who, 'archive.renew', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
  const early = await visiting();
  expect(await early.call('documents', 'wx-desk', 'archive.renew', { homeId })).toMatchObject({ code: 'NOT_CLOSED' });
  expect(await early.call('documents', 'wx-desk', 'archive.renew', { homeId: 'home_yunxi_3-2-1202' })).toMatchObject({ code: 'NO_CASE' });
});
