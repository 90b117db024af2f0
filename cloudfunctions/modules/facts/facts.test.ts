import { createCommunity, someHomes } from '@cloud/kit/testing-community';
import { usualFacts } from '@domain/community/facts';
import { open } from './open';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager';
const start = () => createCommunity([open, save], { homes: someHomes(4), units: ['manager', 'owner'] });
const lines = usualFacts.lines.map((line) => (line.code === 'greening' ? { ...line, value: 41 } : line));

test('anybody sees the estate in figures; the manager writes them', async () => {
  const { call } = await start(), written = { communityId, kind: 'existing', buildingKinds: { 3: 'high' }, lines };
  expect(await call('owner', 'wx-anybody', 'facts.open', { communityId })).toMatchObject({ value: { kind: 'new', lines: [{ code: 'buildings', value: 1 }, { code: 'homes', value: 4 }, { code: 'area', value: null }, { code: 'people', value: null }, {}, { code: 'greening', value: null, target: 30 }, {}, {}, {}], buildings: [{ building: '3', kind: null }] } });
  expect(await call('manager', manager, 'facts.save', written)).toEqual({ ok: true, value: { lines: 6 } });
  expect(await call('owner', 'wx-anybody', 'facts.open', { communityId })).toMatchObject({ value: { kind: 'existing', buildings: [{ building: '3', homes: 4, kind: 'high' }] } });
  expect(await call('manager', 'wx-desk', 'facts.save', written)).toMatchObject({ code: 'FORBIDDEN' });
});
test('asked twice it is written once; two figures of one name are refused', async () => {
  const { call } = await start(), written = { communityId, kind: 'new', buildingKinds: {}, lines };
  expect(await call('manager', manager, 'facts.save', written, 'req-facts-00000001')).toEqual(await call('manager', manager, 'facts.save', written, 'req-facts-00000001'));
  expect(await call('manager', manager, 'facts.save', { ...written, lines: [lines[0], lines[0]] })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await call('owner', 'wx-anybody', 'facts.open', { communityId: 'com_other' })).toMatchObject({ code: 'COMMUNITY_UNKNOWN' });
});
