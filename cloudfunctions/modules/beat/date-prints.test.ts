import { createVisit } from '@cloud/kit/testing-visit';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { aCase } from '@domain/testing/a-case';
import { beat } from './beat';
import { datePrints } from './date-prints';

const bucket = 'cloud://test.files/', forms = `${bucket}homes/yunxi_3-2-1201/forms/`;
async function start(archive = { state: 'made' as const, at: 1, fileId: `${bucket}archives/yunxi_3-2-1201/a/d.pdf`, digest: '', code: '7K3F-92QD', parts: 1 }) {
  const server = await createVisit([], aCase({ archive })), { files, ports } = server;
  ports.cloud.links = async (ids) => ids.map((id) => (files.has(id) ? `https://files.test/${id}` : ''));
  for (const name of ['owner-registration', 'family-card-masked']) files.set(`${forms}${name}.pdf`, Buffer.from('a form'));
  return server;
}
const left = ({ files }: Awaited<ReturnType<typeof start>>) => [...files.keys()].filter((file) => file.startsWith(forms));

test('forms printed before cases knew of them get their day, and go with the next beat; the record says which', async () => {
  const it = await start();
  expect(await datePrints(it.ports)).toBe(1);
  expect((await it.caseNow()).privacy?.printed).toEqual(['owner-registration', 'family-card-masked'].map((name) => ({ name, fileId: `${forms}${name}.pdf`, dueAt: it.clock.now })));
  it.clock.now += MINUTE;
  await beat(it.ports);
  expect([left(it), (await it.caseNow()).privacy?.printed, (await it.caseNow()).trail.filter(({ what }) => what === 'prints-deleted')]).toMatchObject([[], [], [{ of: 'owner-registration,family-card-masked' }]]);
});
test('all looked at once, it is never gone through again; nothing printed is nothing written', async () => {
  const it = await start();
  for (const file of left(it)) it.files.delete(file);
  const before = await it.caseNow();
  expect([await datePrints(it.ports), await it.caseNow()]).toEqual([0, before]);
  expect(await it.ports.store.find('onces', 'prints-dated')).toMatchObject({ by: 'done' });
  it.files.set(`${forms}family-card.pdf`, Buffer.from('later'));
  expect([await datePrints({ ...it.ports, store: { ...it.ports.store } }), (await it.caseNow()).privacy?.printed]).toEqual([0, undefined]);
});
test('one the case knows keeps its own day; the beat looks every six hours', async () => {
  const it = await start(), known = { name: 'owner-registration', fileId: `${forms}owner-registration.pdf`, dueAt: it.clock.now + 9 * HOUR };
  await it.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { privacy: { printed: [known] } } } });
  it.clock.now = Math.ceil(it.clock.now / (360 * MINUTE)) * 360 * MINUTE;
  await beat(it.ports);
  expect((await it.caseNow()).privacy?.printed).toMatchObject([known, { name: 'family-card-masked' }]);
});
