import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { anInspection } from '@domain/testing/an-inspection';
import type { DayListPage } from '@domain/offline/day-list';
import { communityId, site } from './testing-site';

test('a batch that was ended early is on the list of its days', async () => {
  const server = await site();
  await server.ports.store.apply('ledgers', server.checkIn.ledgerId, { guard: {}, patch: { set: { status: 'closed' } } });
  expect((await server.phone('wx-a')).list.homes).toMatchObject([{ home: '3-2-1201' }]);
});

test('a day of 240 households comes in pages of 256 KB at most, each household once', async () => {
  const server = await site(), { store } = server.ports, ledger = (await store.find('ledgers', server.checkIn.ledgerId))!, seat = ledger.seats['3-2-1201']!, rooms = Array.from({ length: 239 }, (_, n) => `${1301 + n}`);
  await store.apply('ledgers', ledger._id, { guard: {}, patch: { set: Object.fromEntries(rooms.map((room) => [`seats.3-2-${room}`, seat as never])) } });
  await store.insertAll('cases', rooms.map((room) => ({ ...aCase({ place: { building: '3', unit: '2', room }, inspection: anInspection(), defects: Array.from({ length: 12 }, (_, n) => aDefect({ no: n + 1, words: '窗框与墙体交接处渗水，打胶不饱满'.repeat(3) })) }), _id: `case_yunxi_3-2-${room}`, homeId: `home_yunxi_3-2-${room}` }) as never));
  const homes: string[] = [];
  for (let after: string | null = null, page = 0; page === 0 || after; page++) {
    const { value } = await server.call('staff', 'wx-a', 'offline.list', { communityId, device: 'dev_0123456789abcdef', after }) as { value: DayListPage };
    expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThanOrEqual(256 * 1024);
    homes.push(...value.homes.map(({ home }) => home));
    after = value.next;
  }
  expect([homes.length, new Set(homes).size]).toEqual([240, 240]);
});
