import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { at } from '../testing/at';
import { asUsual, usualOf } from './defaults';
import { draftOf, freshDraft } from './draft';

const batch = aBatch({ places: 7, payBeforeKeys: true, formExtras: ['pets'], deposits: '2026-06-01', exceptions: { '0314-0900': 1 }, windows: [{ from: '08:00', to: '11:00' }] }), now = at('2026-03-02 09:00');

test('a new batch begins as the community has its batches, with days, buildings and name of its own', () => {
  const values = usualOf(draftOf(batch)), fresh = freshDraft({ ...aCommunity(), batchDefaults: { from: '一期A', by: '周敏', at: now, values } }, 3, now);
  expect(fresh).toMatchObject({ places: 7, payBeforeKeys: true, formExtras: ['pets'], windows: [{ from: '08:00', to: '11:00' }], name: '第4批', exceptions: {} });
  expect([fresh.days[0], fresh.deposits, Object.keys(values).filter((field) => ['days', 'buildings', 'keys', 'place', 'opensAt', 'exceptions'].includes(field))]).toEqual(['2026-03-10', 'apart', []]);
});
test('without any it begins as shipped', () => expect(asUsual(draftOf(batch), undefined)).toEqual(draftOf(batch)));
