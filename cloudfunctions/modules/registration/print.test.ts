import { createHomeServer } from '@cloud/kit/testing-home';
import { createTestServer } from '@cloud/kit/testing';
import { beat } from '@cloud/modules/beat/beat';
import { open as privacyOpen } from '@cloud/modules/privacy/open';
import { firstBroken } from '@domain/audit/trail';
import { DAY, HOUR } from '@domain/kernel/calendar';
import { aRecordOf } from '@domain/testing/a-record';
import { sha256 } from '@cloud/kit/digest';
import { forms } from './forms';
import { print } from './print';

const homeId = 'home_yunxi_3-2-1201', file = 'cloud://test.files/homes/yunxi_3-2-1201/forms/family-card.pdf';
const start = async () => {
  const endpoints = [print(async () => ({ bytes: Buffer.from('%PDF with a number'), pages: 1, missing: [], unreadable: [] })), forms, privacyOpen];
  const server = await createHomeServer(endpoints), { store, vault } = server.ports;
  await store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { registration: { sealed: vault.seal(JSON.stringify(aRecordOf({}))), savedAt: 1, submittedAt: 1, residents: 0, vehicles: 0 } } } });
  const documents = createTestServer({ documents: endpoints }, server.clock.now);
  Object.assign(documents.ports, server.ports);
  const stored = () => [...server.files.keys()].filter((name) => name.includes('/forms/'));
  return { ...server, stored, printed: (who: string, form = 'family-card') => documents.call('documents', who, 'registration.print', { homeId, form }) };
};

test('a printed form goes a day later by the clock, and its household sees the day before that', async () => {
  const { printed, stored, call, clock, ports, caseNow } = await start();
  expect(await printed('wx-owner')).toEqual({ ok: true, value: { link: `https://files.test/${file}` } });
  expect(await caseNow()).toMatchObject({ privacy: { printed: [{ name: 'family-card', fileId: file, dueAt: clock.now + DAY }] }, marks: { dueAt: clock.now + DAY } });
  expect(await call('owner', 'wx-owner', 'privacy.open', { homeId })).toMatchObject({ value: { held: expect.arrayContaining([{ kind: 'printed', name: '', count: 1, since: clock.now, until: '2026-03-08', deletedAt: null }]) } });
  clock.now += DAY - 1;
  await beat(ports);
  expect(stored()).toEqual([file]);
  clock.now += 1;
  await beat(ports);
  const moveIn = await caseNow();
  expect([stored(), moveIn.privacy?.printed, moveIn.trail.map(({ what }) => what), firstBroken(moveIn.trail, sha256)]).toEqual([[], [], ['form-printed', 'prints-deleted'], -1]);
  expect(moveIn.marks.dueAt).toBeGreaterThan(clock.now + DAY);
});
test('printed again it is the same file: one write, until half of its day is over', async () => {
  const { printed, stored, clock, caseNow } = await start();
  await printed('wx-owner');
  clock.now += 11 * HOUR;
  await printed('wx-owner');
  const { trail } = await caseNow();
  clock.now += 2 * HOUR;
  await printed('wx-owner');
  await printed('wx-owner', 'contact-record');
  await printed('wx-review');
  expect([trail.length, stored().map((name) => name.split('/').at(-1)), (await caseNow()).privacy?.printed?.map(({ name, dueAt }) => [name, dueAt - clock.now])])
    .toEqual([1, ['family-card.pdf', 'contact-record.pdf', 'family-card-masked.pdf'], [['family-card', DAY], ['contact-record', DAY], ['family-card-masked', DAY]]]);
});
test('what storage would not delete is told and tried again within the hour, and nobody else’s print is forgotten', async () => {
  const { printed, stored, clock, ports, caseNow, logs } = await start(), { remove } = ports.cloud;
  await printed('wx-owner');
  clock.now += DAY;
  ports.cloud.remove = async (ids) => { await printed('wx-review'); return [...ids]; };
  await beat(ports);
  expect([stored().length, logs.some(({ alarm }) => alarm === 'files-not-deleted'), (await caseNow()).marks.dueAt]).toEqual([2, true, clock.now + HOUR]);
  ports.cloud.remove = remove;
  clock.now += HOUR;
  await beat(ports);
  expect([stored().map((name) => name.split('/').at(-1)), (await caseNow()).privacy?.printed?.length]).toEqual([['family-card-masked.pdf'], 1]);
});
