import { MINUTE } from '@domain/kernel/calendar';
import { sha256 } from '@cloud/kit/digest';
import { serve } from '@cloud/kit/serve';
import { callAsSystem, isSystemCall, type SystemEvent } from '@cloud/kit/system-call';
import { createSeal } from '@cloud/platform/pdf/create-seal';
import { createSealedRenderer } from '@cloud/platform/pdf/create-sealed-renderer';
import { sealSettings } from '@cloud/platform/pdf/seal-settings';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { demoSigner } from '../../../scripts/demo/demo-signer';
import { open } from './open';
import { idCard, photo, pixel, render, visiting } from './testing-closed-home';

test('from the agreement to the keys, then one file with everything in it, in real Chinese text', async () => {
  const visit = await visiting();
  await visit.walk();
  const view = await visit.ask();
  const archive = (await visit.caseNow()).archive;
  if (archive.state !== 'made') throw new Error(archive.state);
  expect(view).toMatchObject({ code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/), digest: archive.digest, parts: archive.parts, link: `https://files.test/${archive.fileId}` });
  expect(archive.fileId).toBe(`cloud://test.files/archives/yunxi_3-2-1201/${archive.pdf?.slice(0, 32)}/dossier-3-2-1201-20260314.pdf`);
  const pdf = visit.files.get(archive.fileId);
  if (!pdf) throw new Error('no file');
  expect(pdf.length).toBeLessThan(600 * 1024);
  const text = textOfPdf(pdf).replace(/\s/g, '');
  for (const said of ['入伙档案', view.code, '王**', '住宅小区入住协议书', '验房登记表', '南窗推到一半卡住', '房屋交接单', '钥匙交接确认单', '签署记录', '操作记录', '逐条核对，首尾相接', '业主提交的材料', sha256(pixel), sha256('an identity card'), '2026年8月28日', '点清并签收钥匙']) expect(text).toContain(said);
  expect((await visit.caseNow()).marks.stage).toBe('aftercare');
  expect((await visit.caseNow()).news.at(-1)).toMatchObject({ kind: 'archive-made', words: { code: view.code } });
});
test('asked again it is the same file, and nothing is written', async () => {
  const visit = await visiting();
  await visit.walk();
  const first = await visit.ask(), before = await visit.caseNow();
  expect(await visit.ask('wx-co')).toEqual(first);
  expect(await visit.ask('wx-desk')).toEqual(first);
  expect(await visit.caseNow()).toEqual(before);
  expect(visit.stored()).toHaveLength(1);
});
test('two who ask at once get one archive', async () => {
  const visit = await visiting();
  await visit.walk();
  const [own, staff] = await Promise.all([visit.ask(), visit.ask('wx-desk')]);
  expect(own).toEqual(staff);
  expect(visit.stored()).toHaveLength(1);
});
test('made later, after other things have happened to the case, it is the same file, byte for byte', async () => {
  const [sooner, later] = [await visiting(), await visiting()];
  await Promise.all([sooner.walk(), later.walk()]);
  later.clock.now += 90 * MINUTE;
  await later.call('owner', 'wx-owner', 'home.inbox', { homeId: later.homeId });
  expect((await later.ask()).digest).toBe((await sooner.ask()).digest);
  for (const ending of ['pdf', 'zip']) {
    const [one, other] = [sooner, later].map(({ files, stored }) => sha256(files.get(stored(ending)[0] ?? '') ?? ''));
    expect(one).toBe(other);
  }
});
test('a photo that is gone does not cost the archive', async () => {
  const visit = await visiting();
  await visit.walk();
  visit.files.delete(photo);
  visit.files.delete(idCard);
  expect((await visit.ask()).parts).toBeGreaterThan(8);
  expect(visit.logs).toContainEqual(expect.objectContaining({ archive: visit.homeId, lost: 2 }));
});
test('made after its identity photos were deleted, it is the same file, byte for byte: they are named by what was kept of them', async () => {
  const [sooner, later] = [await visiting(), await visiting()];
  await Promise.all([sooner.walk(), later.walk()]);
  const { _id, materials } = await later.caseNow();
  later.files.delete(idCard);
  await later.ports.store.apply('cases', _id, { guard: {}, patch: { set: { materials: materials.map((one) => (one.code === 'id-card' ? { ...one, files: [], deleted: { at: later.clock.now, digests: [sha256('an identity card')] } } : one)) as never } } });
  await Promise.all([sooner.ask(), later.ask()]);
  const [one, other] = [sooner, later].map(({ files, stored }) => sha256(files.get(stored('zip')[0] ?? '') ?? ''));
  expect(one).toBe(other);
});
test('made while a deletion has begun: what is gone already is named by what the deletion wrote down', async () => {
  const [sooner, later] = [await visiting(), await visiting()];
  await Promise.all([sooner.walk(), later.walk()]);
  const { _id } = await later.caseNow();
  later.files.delete(idCard);
  await later.ports.store.apply('cases', _id, { guard: {}, patch: { set: { privacy: { deletion: { since: later.clock.now, tries: 1, digests: { [idCard]: sha256('an identity card') } } } } } });
  await Promise.all([sooner.ask(), later.ask()]);
  const [one, other] = [sooner, later].map(({ files, stored }) => sha256(files.get(stored('zip')[0] ?? '') ?? ''));
  expect(one).toBe(other);
});
/** A closed case, and what happens once while its archive is being made. */
const whileMade = async (happens: (visit: Awaited<ReturnType<typeof visiting>>) => Promise<unknown>) => {
  let next = async (): Promise<unknown> => undefined;
  const visit = await visiting(async (request) => {
    const now = next;
    next = async () => undefined;
    await now();
    return render(request);
  });
  await visit.walk();
  next = () => happens(visit);
  return visit;
};
test('a photo that goes while the archive is made: asked again, and made of the case as it is then', async () => {
  const visit = await whileMade(async ({ caseNow, files, clock, ports: { store } }) => {
    const { _id, materials } = await caseNow();
    files.delete(idCard);
    await store.apply('cases', _id, { guard: {}, patch: { set: { materials: materials.map((one) => (one.code === 'id-card' ? { ...one, files: [], deleted: { at: clock.now, files: [idCard], digests: [sha256('an identity card')] } } : one)) } } });
  });
  expect(await visit.call('documents', 'wx-owner', 'archive.open', { homeId: visit.homeId })).toMatchObject({ ok: false, code: 'BUSY' });
  expect((await visit.caseNow()).archive.state).toBe('making');
  await visit.ask();
  expect(visit.files.get(visit.stored('zip').at(-1) ?? '')?.toString('utf8')).toContain(sha256('an identity card'));
});
test('a home sold while its archive is made: the buyer’s case does not get the seller’s papers', async () => {
  const visit = await whileMade(async ({ caseNow, ports: { store } }) => store.apply('cases', (await caseNow())._id, { guard: {}, patch: { set: { archive: { state: 'none' }, sales: 1, closed: null } } }));
  expect(await visit.call('documents', 'wx-owner', 'archive.open', { homeId: visit.homeId })).toMatchObject({ ok: false, code: 'NOT_CLOSED' });
  expect(await visit.caseNow()).toMatchObject({ archive: { state: 'none' }, sales: 1 });
});
test('a picture that was handed in as identity paper too is nowhere inside: neither in the PDF nor in the zip', async () => {
  const visit = await visiting();
  visit.files.set(idCard, pixel);
  await visit.walk();
  await visit.ask();
  const [pdf, zip] = ['pdf', 'zip'].map((ending) => visit.files.get(visit.stored(ending)[0] ?? '') ?? Buffer.alloc(0));
  expect(zip?.includes(pixel)).toBe(false);
  expect(zip?.toString('utf8').match(/"why": "scheduled"/g)).toHaveLength(3);
  expect(textOfPdf(pdf ?? Buffer.alloc(0)).replace(/\s/g, '')).toContain('图片不在档案中');
});
test('with a signer configured the PDF is closed with a digital signature, and is still the same file twice', async () => {
  const seal = () => createSealedRenderer(render, sealSettings(demoSigner()), async (own) => createSeal(own));
  const [one, other] = await Promise.all([visiting(seal()), visiting(seal())]);
  await Promise.all([one.walk(), other.walk()]);
  await Promise.all([one.ask(), other.ask()]);
  const [pdf, again] = [one, other].map(({ files, stored }) => files.get(stored()[0] ?? '') ?? Buffer.alloc(0));
  expect(pdf?.toString('latin1')).toContain('/adbe.pkcs7.detached');
  expect(sha256(pdf ?? '')).toBe(sha256(again ?? ''));
});
test('a log that was tampered with is said to be broken', async () => {
  const visit = await visiting();
  await visit.walk();
  await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { trail: (await visit.caseNow()).trail.map((entry, i) => (i === 2 ? { ...entry, by: 'wx-somebody' } : entry)) } } });
  await visit.ask();
  expect(textOfPdf(visit.files.get(visit.stored()[0] ?? '') ?? Buffer.alloc(0)).replace(/\s/g, '')).toContain('第3条与前文对不上');
});
test('the beat makes it in the name of the system; a client that claims to be it is a stranger', async () => {
  const visit = await visiting();
  await visit.walk();
  const { ports } = visit, documents = serve('documents', [open(render)], ports);
  const deployed = (event: SystemEvent, openid: string) => documents(event, { openid, isSystem: isSystemCall(event, ports) });
  const sent: SystemEvent[] = [];
  await callAsSystem({ ...ports, cloud: { ...ports.cloud, callUnit: async (_unit, action, data, envelope) => { sent.push({ ...envelope, action, data, client: { version: '9999', language: 'zh-CN' } }); return {}; } } }, 'documents', 'archive.open', { homeId: visit.homeId });
  const [event] = sent;
  if (!event) throw new Error('nothing sent');
  expect(await deployed({ ...event, system: { ...event.system, proof: 'f'.repeat(32) } }, 'wx-stranger')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await deployed({ ...event, system: undefined }, '')).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await visit.caseNow()).archive.state).toBe('making');
  expect(await deployed(event, '')).toMatchObject({ ok: true, value: { parts: expect.any(Number) } });
  expect((await visit.caseNow()).trail.at(-1)).toMatchObject({ what: 'archive-made', by: 'system' });
});
test('refused: before the keys are accepted, without a case, and to strangers', async () => {
  const visit = await visiting();
  const ask = (who: string, homeId = visit.homeId) => visit.call('documents', who, 'archive.open', { homeId });
  expect(await ask('wx-owner')).toMatchObject({ code: 'NOT_CLOSED' });
  expect(await ask('wx-desk', 'home_yunxi_3-2-1202')).toMatchObject({ code: 'NO_CASE' });
  for (const who of ['wx-stranger', 'wx-elsewhere']) expect(await ask(who)).toMatchObject({ code: 'FORBIDDEN' });
  expect(visit.stored()).toEqual([]);
});
