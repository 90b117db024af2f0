import { aCatalogue, lead } from '../testing/a-bill';
import { feeProblems, freshCatalogue, published, versionInForce } from './catalogue';

test('a list in order has nothing to mend; every fault is named with its line', () => {
  expect(feeProblems(aCatalogue)).toEqual([]);
  expect(feeProblems([])).toEqual([{ kind: 'empty', at: 0 }]);
  const bad = [aCatalogue[0]!, { ...aCatalogue[0]!, isDeposit: true }, { ...aCatalogue[2]!, price: 0, from: '2026-05-01', to: '2026-04-01', channels: [] }];
  expect(feeProblems(bad).map(({ kind, at }) => `${kind} ${at}`)).toEqual(['code-twice 1', 'name-twice 1', 'deposit-by-area 1', 'free 2', 'ends-before 2', 'no-channel 2']);
});
test('publishing makes the next version and keeps the ones before; without a draft it does nothing', () => {
  const first = freshCatalogue('com_yunxi', aCatalogue.slice(0, 1), '周敏'), next = published({ ...first, draft: aCatalogue }, lead, '价格核定', 5);
  expect(next.versions.map(({ version, items, why }) => [version, items.length, why])).toEqual([[1, 1, ''], [2, 5, '价格核定']]);
  expect([versionInForce(next), next.draft, published(first, lead, '', 5)]).toEqual([2, null, first]);
});
