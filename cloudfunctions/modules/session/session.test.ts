import { createHomeServer } from '@cloud/kit/testing-home';
import { bind } from './bind';
import { open } from './open';

const server = () => createHomeServer([open, bind], { isBound: false });
const proof = { communityId: 'com_yunxi', phoneCode: 'phone:13800006207', idTail: '1218' };

test('phone and ID tail together bind the home: grants, ledger and case know the owner', async () => {
  const { call, ports, caseNow, seatNow } = await server();
  expect(await call('owner', 'wx-new', 'session.bind', proof)).toEqual({ ok: true, value: { homes: [{ homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201' }] } });
  expect(await call('owner', 'wx-new', 'session.open', {})).toMatchObject({ value: { homes: [{ homeId: 'home_yunxi_3-2-1201' }], crew: [] } });
  expect((await seatNow())?.may).toEqual(['wx-new']);
  expect((await caseNow()).owners[0]?.openid).toBe('wx-new');
  expect(await ports.store.find('homes', 'home_yunxi_3-2-1201')).toMatchObject({ bound: [{ ownerNo: 1, openid: 'wx-new' }] });
});

test.each([
  ['in another order than the roster', (owners: readonly { readonly no: number }[]) => [{ no: 7, name: '早先', openid: null, phoneTail: '', idTailProof: '' }, ...owners]],
  ['without the one who binds', () => []],
])('a case that names the owners %s gives nobody the place of another', async (_what, named) => {
  const { call, ports: { store }, caseNow } = await server(), before = await caseNow();
  await store.apply('cases', before._id, { guard: {}, patch: { set: { owners: named(before.owners) } } });
  expect(await call('owner', 'wx-new', 'session.bind', proof)).toMatchObject({ ok: true });
  expect((await caseNow()).owners.flatMap(({ no, openid }) => (openid ? [[no, openid]] : []))).toEqual(named(before.owners).some(({ no }) => no === 1) ? [[1, 'wx-new']] : []);
});

test.each([['another phone', { phoneCode: 'phone:13800000000' }], ['another tail', { idTail: '000X' }]])('the answer does not say which was wrong: %s', async (_what, wrong) => {
  const { call } = await server();
  expect(await call('owner', 'wx-new', 'session.bind', { ...proof, ...wrong })).toEqual({ ok: false, code: 'NOT_MATCHED', data: { left: 4 } });
});

test('five wrong proofs lock the person and the home for a day; the sixth, even right, is not heard', async () => {
  const { call, clock, seatNow } = await server();
  for (let i = 0; i < 4; i++) expect(await call('owner', 'wx-new', 'session.bind', { ...proof, idTail: '0000' })).toMatchObject({ code: 'NOT_MATCHED', data: { left: 4 - i } });
  expect(await call('owner', 'wx-new', 'session.bind', { ...proof, idTail: '0000' })).toMatchObject({ code: 'LOCKED' });
  expect(await call('owner', 'wx-new', 'session.bind', proof)).toMatchObject({ code: 'LOCKED' });
  expect(await call('owner', 'wx-helper', 'session.bind', proof)).toMatchObject({ code: 'NOT_MATCHED' });
  expect((await seatNow())?.may).toEqual([]);
  clock.now += 25 * 3_600_000;
  expect(await call('owner', 'wx-new', 'session.bind', proof)).toMatchObject({ ok: true });
});

test('guesses made at once are each counted: a dozen lock the person and the home, and the right one behind them is not heard', async () => {
  const { call, caseNow } = await server(), guess = (who: string, idTail: string) => call('owner', who, 'session.bind', { ...proof, idTail });
  const answers = await Promise.all([...Array.from({ length: 12 }, (_, i) => guess('wx-new', String(i).padStart(4, '0'))), guess('wx-new', '1218')]);
  expect(answers.map((one) => (one as { ok: boolean }).ok)).not.toContain(true);
  expect([await guess('wx-new', '1218'), await guess('wx-helper', '1218')]).toMatchObject([{ code: 'LOCKED' }, { code: 'NOT_MATCHED' }]);
  expect((await caseNow()).owners[0]?.openid).toBeNull();
});

test('a passport, a permit or a company’s code may end in letters', async () => {
  const { call, ports: { store, vault } } = await server();
  await store.apply('homes', 'home_yunxi_3-2-1201', { guard: {}, patch: { set: { 'owners.0.idTailProof': vault.index('home_yunxi_3-2-1201|0Y43') } } });
  expect(await call('owner', 'wx-new', 'session.bind', { ...proof, idTail: '0y43' })).toMatchObject({ ok: true });
});

test('after four wrong ones the fifth may be right; after a day of silence counting begins anew', async () => {
  const { call, clock, ports } = await server(), guess = (who: string, idTail: string) => call('owner', who, 'session.bind', { ...proof, idTail });
  for (let i = 0; i < 5; i++) await guess('wx-new', '0000');
  clock.now += 25 * 3_600_000;
  for (let i = 0; i < 4; i++) expect(await guess('wx-new', '0000')).toMatchObject({ code: 'NOT_MATCHED', data: { left: 4 - i } });
  expect(await ports.store.find('homes', 'home_yunxi_3-2-1201')).toMatchObject({ bindTries: 4, bindLockedUntil: 0 });
  expect(await guess('wx-new', '1218')).toMatchObject({ ok: true });
});

test('a spent phone code is said, and costs no try', async () => {
  const { call } = await server();
  expect(await call('owner', 'wx-new', 'session.bind', { ...proof, phoneCode: 'spent' })).toMatchObject({ code: 'PHONE_CODE' });
});

test('asked twice it answers the same; another content under the same id is refused', async () => {
  const { call } = await server();
  const first = await call('owner', 'wx-new', 'session.bind', proof, 'req-bind-000000001');
  expect(await call('owner', 'wx-new', 'session.bind', proof, 'req-bind-000000001')).toEqual(first);
  expect(await call('owner', 'wx-new', 'session.bind', { ...proof, idTail: '0000' }, 'req-bind-000000001')).toMatchObject({ code: 'REQUEST_REUSED' });
});

test('operators in place of text are refused before anything is read', async () => {
  const { call } = await server();
  for (const hostile of [{ idTail: { $ne: '' } }, { phoneCode: ['x'] }, { communityId: 'com_yunxi', openid: 'someone' }, { __proto__: null, extra: 1 }])
    expect(await call('owner', 'wx-new', 'session.bind', { ...proof, ...hostile })).toMatchObject({ code: 'INVALID_INPUT' });
});
