import { aMember } from '../testing/a-community';
import { noGrants } from './grants';
import { dismissed, hired, joined, withoutRole, withRole } from './crew';

const clerk = { id: 'mem_2', name: '小何', duties: ['desk'] as const, isManager: false, phone: 'sealed', phoneIndex: 'index-2', phoneTail: '0002' };

test('a hired member waits to join', () => expect(hired([aMember()], clerk)).toMatchObject({ ok: true, value: [{}, { id: 'mem_2', openid: null, left: false }] }));
test('one phone has one place, but whoever left may come back', () => {
  expect(hired([aMember({ phoneIndex: 'index-2' })], clerk)).toMatchObject({ ok: false, code: 'ALREADY_HIRED' });
  expect(hired([aMember(), aMember({ id: 'old', phoneIndex: 'index-2', left: true })], clerk).ok).toBe(true);
});
test('joining fills only the own place', () => expect(joined([aMember(), { ...clerk, openid: null, left: false }], 'mem_2', 'wx-he').map(({ openid }) => openid)).toEqual(['manager-1', 'wx-he']));
test('dismissing ends the place', () => expect(dismissed([aMember(), { ...clerk, openid: 'wx-he', left: false }], 'mem_2')).toMatchObject({ ok: true, value: { member: { openid: 'wx-he' }, crew: [{ left: false }, { left: true }] } }));
test('the last manager who can act stays; one who has not joined yet does not count', () => {
  expect(dismissed([aMember()], 'mem_1')).toMatchObject({ ok: false, code: 'LAST_MANAGER' });
  expect(dismissed([aMember(), aMember({ id: 'b', openid: null })], 'mem_1')).toMatchObject({ ok: false, code: 'LAST_MANAGER' });
  expect(dismissed([aMember(), aMember({ id: 'b' })], 'mem_1').ok).toBe(true);
});
test('nobody of that name', () => expect(dismissed([aMember()], 'mem_9')).toMatchObject({ ok: false, code: 'CREW_UNKNOWN' }));
test('a person holds one role a community', () => {
  const grants = withRole(withRole(noGrants('wx'), { _id: 'com_yunxi', name: '云溪里' }, aMember()), { _id: 'com_yunxi', name: '云溪里' }, aMember({ isManager: false, duties: ['desk'] }));
  expect(grants.crew).toEqual([{ communityId: 'com_yunxi', communityName: '云溪里', memberId: 'mem_1', name: '周敏', duties: ['desk'], isManager: false }]);
  expect(withoutRole(grants, 'com_yunxi').crew).toEqual([]);
});
