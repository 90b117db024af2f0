import { at } from '../testing/at';
import { messagesOfCall, newlyCalledAt } from './called';
import { call, join, sit, skip } from './commands';
import { noQueue, type Queue } from './queue';

const now = at('2026-03-14 10:00'), one = 'home_yunxi_3-2-1201' as const, other = 'home_yunxi_3-2-1202' as const;
const there = (result: object): Queue => { const { value } = result as { value: Queue & { readonly queue?: Queue } }; return value.queue ?? value; };
const open = there(sit([one, other].reduce<Queue>((queue, home, i) => there(join(queue, home, 'desk', { came: now + i })), noQueue('com_yunxi', '2026-03-14')), '2', { service: 'desk', by: 'm1', name: '小何' }));

test('a number is news when it is called, not when it is called again, and anew after it was skipped and came back', () => {
  const first = there(call(open, '2', now)), again = there(call(first, '2', now + 1));
  expect(newlyCalledAt(open, first, '2')).toEqual({ home: one, no: 'A001', desk: '2' });
  expect(newlyCalledAt(first, again, '2')).toBeNull();
  const skipped = there(skip(again, '2')), next = there(call(skipped, '2', now + 2));
  expect([newlyCalledAt(again, skipped, '2'), newlyCalledAt(skipped, next, '2')]).toEqual([null, { home: other, no: 'A002', desk: '2' }]);
  const back = there(join(there(skip(next, '2')), one, 'desk', { came: now + 3 }));
  expect(newlyCalledAt(back, there(call(back, '2', now + 4)), '2')).toMatchObject({ no: 'A001' });
});
test('told are the owners with a phone here and whoever may come for them, each once', () => {
  const proxy = (openid: string | null, over: object = {}) => ({ no: 3, openid, scopes: ['visit'], from: '2026-03-01', to: '2026-03-20', state: 'active', ...over });
  const people = { proxies: [proxy('wx-proxy'), proxy('wx-late', { to: '2026-03-02' }), proxy('wx-owner'), proxy(null)], tenants: [], guests: [] };
  const told = messagesOfCall({ homeId: one, owners: [{ openid: 'wx-owner' }, { openid: null }], people } as never, { home: one, no: 'A001', desk: '2' }, now);
  expect(told.map(({ to, kind, words, page }) => [to, kind, words, page])).toEqual(['wx-owner', 'wx-proxy'].map((to) => [to, 'queue-called', { no: 'A001', desk: '2' }, `household/queue/index?homeId=${one}`]));
  expect(new Set(told.map(({ id }) => id)).size).toBe(2);
});
