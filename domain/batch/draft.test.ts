import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { at } from '../testing/at';
import { problemsOf } from './batch';
import { buildingsOf, draftOf, freshDraft, sizeOf } from './draft';

const buildings = { 10: { homes: 8, batchId: null }, 2: { homes: 4, batchId: 'bat_yunxi_a' as const }, 3: { homes: 6, batchId: null } };
const community = aCommunity({ buildings });

test('buildings come in a person\'s order, and say when another batch has them', () => {
  expect(buildingsOf(community, null)).toEqual([{ building: '2', homes: 4, taken: true }, { building: '3', homes: 6, taken: false }, { building: '10', homes: 8, taken: false }]);
  expect(buildingsOf(community, 'bat_yunxi_a')[0]?.taken).toBe(false);
});
test('a fresh draft can be published as it stands and takes what is free', () => {
  const now = at('2026-03-02 10:25'), draft = freshDraft(community, 1, now);
  expect(draft).toMatchObject({ name: '第2批', buildings: ['3', '10'], opensAt: at('2026-03-02 10:00') });
  expect([draft.days[0], draft.days.length]).toEqual(['2026-03-10', 10]);
  expect(problemsOf(draft, now)).toEqual([]);
});
test('a building named twice counts its homes once', () => {
  expect(sizeOf({ ...draftOf(aBatch()), buildings: ['3', '3', '10', '7'] }, community)).toEqual({ slots: 36, places: 432, homes: 14 });
});
test('a draft holds nothing the batch does not say', () => expect(Object.keys(draftOf(aBatch()))).not.toContain('status'));
test('what a draft may leave out is not lost when it is opened and kept again', () => {
  const optional = { keepRecordDays: 365, formExtras: ['pets'] as const, papers: [] };
  expect(draftOf(aBatch(optional))).toMatchObject(optional);
  expect(Object.keys(draftOf(aBatch()))).not.toContain('keepRecordDays');
});
