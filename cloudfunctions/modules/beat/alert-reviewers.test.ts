import { accept } from '@cloud/modules/review/accept';
import { createVisit } from '@cloud/kit/testing-visit';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { aFreshCase } from '@domain/testing/a-case';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { beat } from './beat';

const since = at('2026-03-14 10:00');
const member = (openid: string, duties: readonly ('review' | 'desk')[], isManager = false) => ({ id: openid, name: openid, duties, isManager, phone: '', phoneIndex: openid, phoneTail: '', openid, left: false });
/** A household that handed in at ten, half an hour before the clock of the visit begins. */
async function late(urgent = false) {
  const server = await createVisit([accept], aFreshCase({ openedAt: since, noticeReads: { n: since }, review: { state: 'waiting', since, ...(urgent ? { urgentAt: since } : {}) } }));
  Object.assign(server.ports.settings, { messageTemplates: { 'review-late': { id: 'tpl-late', data: {} } } });
  await server.ports.store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { crew: [member('wx-lin', ['review']), member('wx-desk', ['desk']), member('wx-boss', [], true)] } } });
  await server.ports.store.insert('grants', crewGrants('wx-lin', '小林', ['review']));
  const told = () => server.sent.filter(({ kind }) => kind === 'review-late').map(({ to }) => to);
  const alerts = async () => (await server.ports.store.find('communities', 'com_yunxi'))?.alerts ?? {};
  const twice = async () => { await beat(server.ports); await beat(server.ports); };
  return { ...server, told, alerts, twice };
}

test('at the limit the reviewers are told once, half as long again later the manager, and never more', async () => {
  const { clock, told, alerts, twice } = await late();
  clock.now = since + 24 * HOUR - 1;
  await twice();
  expect(told()).toEqual([]);
  clock.now = since + 24 * HOUR;
  await twice();
  expect([told(), await alerts()]).toEqual([['wx-lin'], {}]);
  clock.now = since + 36 * HOUR;
  await twice();
  await twice();
  expect(told()).toEqual(['wx-lin', 'wx-boss']);
  expect(await alerts()).toMatchObject({ '3-2-1201': { kind: 'review-late', label: '3栋 2单元 1201', since } });
});
test('urgent: half an hour, then a quarter', async () => {
  const { clock, told, twice } = await late(true);
  clock.now = since + 30 * MINUTE;
  await twice();
  expect(told()).toEqual(['wx-lin']);
  clock.now = since + 45 * MINUTE;
  await twice();
  expect(told()).toEqual(['wx-lin', 'wx-boss']);
});
test('answered, it is on nobody’s screen any more', async () => {
  const { clock, call, alerts, twice, homeId } = await late();
  clock.now = since + 24 * HOUR;
  await twice();
  clock.now = since + 36 * HOUR;
  await twice();
  expect(Object.keys(await alerts())).toEqual(['3-2-1201']);
  expect(await call('staff', 'wx-lin', 'review.accept', { homeId })).toMatchObject({ ok: true });
  expect(await alerts()).toEqual({});
});
test('two beats at once raise it once; without a message set up the manager still sees it', async () => {
  const { clock, told, alerts, ports } = await late();
  clock.now = since + 24 * HOUR;
  await Promise.all([beat(ports), beat(ports)]);
  await beat(ports);
  expect(told()).toEqual(['wx-lin']);
  Object.assign(ports.settings, { messageTemplates: {} });
  clock.now = since + 36 * HOUR;
  await beat(ports);
  expect(Object.keys(await alerts())).toEqual(['3-2-1201']);
});
