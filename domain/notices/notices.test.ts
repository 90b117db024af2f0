import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { dayWords, daysWords } from './day-words';
import { firstEntryDraft } from './first-entry-draft';
import { groupText } from './group-text';
import { missingBlocks, tooLongBlocks } from './notice';
import { reachOf } from './reach';

test('days are told in running stretches, by China\'s calendar', () => {
  expect(dayWords('2026-03-14')).toBe('3月14日（周六）');
  expect(daysWords(['2026-03-16', '2026-03-14', '2026-03-15', '2026-03-20', '2026-03-14'])).toBe('3月14日（周六）至3月16日（周一）、3月20日（周五）');
});
test('the notice is complete as it is filled', () => {
  const draft = firstEntryDraft(aBatch(), aCommunity());
  expect([missingBlocks(draft), tooLongBlocks(draft)]).toEqual([[], []]);
  expect(draft.title).toBe('云溪里一期A入户通知');
});
test('it says what the batch says: times, papers, prices, whether keys wait for money', () => {
  const { blocks } = firstEntryDraft(aBatch(), aCommunity());
  expect(blocks.time).toContain('3月14日（周六）至3月16日（周一）');
  expect(blocks.time).toContain('09:00–12:00、14:00–17:00');
  expect(blocks.papers).toContain('1. 身份证（正反两面，有效期内）');
  expect(blocks.papers).toContain('视情况携带：委托书（本人不能到场时需要）');
  expect(blocks.services).toContain('物业服务费：每平方米每月 2.80 元，预交 3 个月');
  expect(blocks.services).toContain('装修垃圾清运费：每户 300.00 元');
  expect(blocks.procedure).toContain('约 65 分钟');
  expect(blocks.procedure).toContain('不影响领钥匙');
  expect(firstEntryDraft(aBatch({ payBeforeKeys: true }), aCommunity()).blocks.procedure).toContain('领钥匙前请交清首期费用');
  expect(firstEntryDraft(aBatch({ changeLimit: 0 }), aCommunity()).blocks.time).not.toContain('最多 0 次');
});
test('the notice tells the way the batch goes: how to book, what is done where', () => {
  const blocks = (template: string) => firstEntryDraft(aBatch({ template }), aCommunity()).blocks;
  expect(['standard', 'book-first', 'first-entry', 'care'].map((code) => /资料审核通过后自选|看过通知就可自选|不用预约|上门/.exec(blocks(code).time ?? '')?.[0])).toEqual(['资料审核通过后自选', '看过通知就可自选', '不用预约', '上门']);
  expect(blocks('desk').procedure).toContain('领取入伙资料、领钥匙、签入住协议、验房和问题登记');
  expect(blocks('tenant').procedure).not.toContain('领钥匙');
  expect(blocks('care').procedure).toContain('入住以后：七天走访、每月回访');
});
test('the group hears when, where and how many places are left', () => {
  const text = groupText('云溪里一期A入户通知', aBatch(), { hotline: '0571-8800 6120', placesLeft: 38 });
  expect(text).toContain('云溪里接待中心（云溪路 18 号）');
  expect(text).toContain('还有 38 个');
  expect(groupText('通知', aBatch(), { hotline: '1', placesLeft: 0 })).toContain('已约满');
});
test('every home is counted once, whatever it did', () => {
  const reach = reachOf([{ hasRead: true, isBound: true }, { hasRead: true, isBound: false }, { hasRead: false, isBound: true }, { hasRead: false, isBound: false }]);
  expect(reach).toEqual({ addressees: 4, read: 2, unread: 1, unbound: 1 });
  expect(reach.read + reach.unread + reach.unbound).toBe(reach.addressees);
});
