import { createHash } from 'node:crypto';
import { signPaper } from '../documents/sign-paper';
import { isSignedByAll } from '../documents/signing';
import { aCase } from '../testing/a-case';
import { aCommunity } from '../testing/a-community';
import { someStrokes } from '../testing/a-key-issue';
import { firstOwnerNo } from './first-owner';
import { presentPaper } from './present-paper';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const priced = aCommunity({ fees: [{ code: 'property', name: '物业服务费', how: 'area-month', price: 280, months: 3 }] });
const bought = aCase({ owners: [{ no: 4, name: '李新', phoneTail: '0009', openid: 'wx-new' }, { no: 5, name: '王新', phoneTail: '', openid: null }] });

test('the first owner is who is named first, whatever their number', () => expect([firstOwnerNo(bought.owners), firstOwnerNo(aCase().owners), firstOwnerNo([])]).toEqual([4, 1, 1]));
test.each(['residence-agreement', 'handover-sheet'])('who bought the home can sign its %s', (code) => {
  const shown = presentPaper(code, bought, priced, digest);
  if (!shown) throw new Error('no paper');
  expect(shown.asked).toContain('owner:4');
  const after = signPaper(shown, shown.digest, { role: 'owner', no: 4, name: '李新', openid: 'wx-new', at: 1, device: '', seconds: 9, consent: '同意', strokes: someStrokes }, digest);
  expect(after.ok && isSignedByAll({ ...after.value.kept, asked: shown.asked.filter((who) => who !== 'staff') })).toBe(true);
});
