import type { FileView } from '@contract/file';
import { formerCase } from '@domain/movein/pass-on';
import { visiting } from '../archive/testing-closed-home';

const look = async () => {
  const visit = await visiting();
  await visit.walk();
  await visit.ask();
  const open = (unit: 'owner' | 'staff', who: string, homeId = visit.homeId) => visit.call(unit, who, 'file.open', { homeId });
  const find = (text: string, who = 'wx-escort') => visit.call('staff', who, 'file.find', { communityId: 'com_yunxi', text });
  return { ...visit, open, find };
};

test('one page holds people, papers, defects, meters, keys, the archive and everything in its time; names masked, numbers by their tails', async () => {
  const { open } = await look(), answer = await open('staff', 'wx-escort');
  if (!answer.ok) throw new Error(answer.code);
  const view = answer.value as FileView;
  expect(view).toMatchObject({ label: '3栋 2单元 1201', people: [{ kind: 'owner', name: '王**', isBound: true }, { name: '陈**' }], archive: { state: 'made', edition: 1, isOutdated: false }, contractKind: 'purchase', deliveryFrom: '2026-03-01', deliveryTo: '2026-03-31' });
  expect(view.papers.map(({ code, signed, asked }) => [code, signed >= asked])).toEqual(expect.arrayContaining([['residence-agreement', true], ['handover-sheet', true]]));
  expect(view.defects).toMatchObject([{ room: '客厅', state: 'reported' }]);
  expect(view.meters).toHaveLength(3);
  expect(view.keys.length).toBeGreaterThan(1);
  expect(view.materials).toMatchObject([{ deletedOn: '2026-08-28' }, { deletedOn: null }]);
  expect(view.timeline.map(({ at }) => at)).toEqual(view.timeline.map(({ at }) => at).sort((a, b) => b - a));
  expect(new Set(view.timeline.map(({ group }) => group))).toEqual(new Set(['papers', 'repairs', 'keys']));
  expect(view.upkeep.map(({ code }) => code)).toContain('waterproof');
  expect(JSON.stringify(view)).not.toMatch(/王一宁|陈思远|wx-|cloud:/);
});
test('its owners see the same of their own home, and nobody of another', async () => {
  const { open } = await look();
  expect(await open('owner', 'wx-owner')).toEqual(await open('staff', 'wx-desk'));
  for (const [unit, who] of [['owner', 'wx-stranger'], ['owner', 'wx-desk'], ['staff', 'wx-elsewhere'], ['staff', 'wx-owner']] as const) expect(await open(unit, who)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await open('staff', 'wx-desk', 'home_yunxi_3-2-1202')).toMatchObject({ code: 'NO_CASE' });
});
test('every service changes the file by itself', async () => {
  const { open, call, homeId, clock } = await look();
  clock.now += 60_000;
  const before = (await open('staff', 'wx-desk')) as { value: FileView };
  await call('owner', 'wx-owner', 'home.readNotice', { homeId, noticeId: 'not_yunxi_spring_first-entry' });
  expect(await open('staff', 'wx-desk')).toMatchObject({ ok: true, value: { defects: before.value.defects, archive: { isOutdated: false } } });
});
test('found by room as anybody writes it, by the whole name, by the end of a phone; by nothing else', async () => {
  const { find } = await look(), found = { ok: true, value: { rows: [{ homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', names: ['王**', '陈**'], tails: expect.any(Array), isClosed: true, isFormer: false }] } };
  for (const text of ['3-2-1201', '3栋2单元1201', '03-2-1201', '王一宁', '陈思远', '6207', '138 0000 6207']) expect(await find(text)).toEqual(found);
  for (const text of ['3-2-1202', '王', '一宁', '0000', '1201']) expect(await find(text)).toEqual({ ok: true, value: { rows: [] } });
  expect(await find('3-2-1201', 'wx-elsewhere')).toMatchObject({ code: 'FORBIDDEN' });
});
test('a sold home keeps its former household’s file, for staff; its archive keeps its pictures', async () => {
  const { find, open, ports, caseNow, call, files, stored } = await look(), former = formerCase(await caseNow(), 1, Date.UTC(2026, 5, 1));
  await ports.store.insert('cases', { ...former, archive: { state: 'making', since: 0, tries: 0 } });
  expect(await find('3-2-1201')).toMatchObject({ value: { rows: [{ homeId: 'home_yunxi_3-2-1201', isFormer: false }, { homeId: 'home_yunxi_3-2-1201x1', isFormer: true }] } });
  expect(await open('staff', 'wx-desk', former.homeId)).toMatchObject({ ok: true, value: { people: [{ isBound: false }, { isBound: false }] } });
  expect(await open('owner', 'wx-owner', former.homeId)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('documents', 'wx-desk', 'archive.open', { homeId: former.homeId })).toMatchObject({ ok: true });
  expect(files.get(stored('zip').at(-1) ?? '')?.toString('latin1')).toContain('photos/defect-01-1.png');
});
