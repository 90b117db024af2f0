import { NEVER } from '../kernel/calendar';
import { aBatch } from '../testing/a-batch';
import { aCommunity } from '../testing/a-community';
import { aHome, anOwner } from '../testing/a-home';
import { at } from '../testing/at';
import { openCase } from './open-case';

const now = at('2026-03-02 08:00');

test('a case opens with nothing done, its own id and the bill of the catalogue', () => {
  const moveIn = openCase(aHome(), aBatch(), aCommunity(), now);
  expect(moveIn).toMatchObject({ _id: 'case_yunxi_3-2-1201', batchId: 'bat_yunxi_a', ledgerId: 'led_yunxi_a_1', review: { state: 'none' }, template: { code: 'standard', version: 1 }, openedAt: now });
  expect(moveIn.bill.lines.map(({ fen }) => fen)).toEqual([99_624, 30_000]);
  expect(moveIn.marks).toMatchObject({ stage: 'notice', dueAt: NEVER, reviewSince: 0 });
});
test('whoever proved to be an owner before is in it; the last phone of a name counts', () => {
  const home = aHome({ owners: [anOwner(), anOwner({ no: 2, name: '陈思远' })], bound: [{ ownerNo: 1, openid: 'old' }, { ownerNo: 1, openid: 'new' }] });
  expect(openCase(home, aBatch(), aCommunity(), now).owners.map(({ name, openid }) => [name, openid])).toEqual([['王一宁', 'new'], ['陈思远', null]]);
});
test('personal numbers stay with the home', () => {
  expect(JSON.stringify(openCase(aHome(), aBatch(), aCommunity(), now))).not.toMatch(/sealed|proof-1|phone-1/);
});
