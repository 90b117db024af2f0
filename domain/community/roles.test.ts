import { aCommunity, aMember } from '../testing/a-community';
import { assigned, roleDropped, roleSaved, rolesOf, shippedRoles, type CrewRole } from './roles';

const boss = aMember({ id: 'boss', openid: 'wx-boss', isManager: true, duties: [] }), clerk = aMember({ id: 'clerk', openid: 'wx-clerk', isManager: false, duties: ['desk', 'review'], role: 'service' });
const community = aCommunity({ crew: [boss, clerk] });
const role = (given: Partial<CrewRole> = {}): CrewRole => ({ code: 'service', name: '客服', department: '客户服务部', level: 'execute', duties: ['desk'], ...given });
const dutiesOf = (result: ReturnType<typeof roleSaved>, id: string) => (result.ok ? result.value.crew.find((one) => one.id === id)?.duties : result.code);

test('a community starts with the trade’s five', () => expect(rolesOf(community).map(({ name }) => name)).toEqual(['管家', '客服', '工程', '安保', '保洁']));
test('what a post may do is what its holders may do, at once', () => {
  expect(dutiesOf(roleSaved(community, role()), 'clerk')).toEqual(['desk']);
  expect(dutiesOf(roleSaved(community, role({ code: 'r1', name: '礼宾' })), 'clerk')).toEqual(['desk', 'review']);
});
test('two posts of one name there are not, nor more than the page holds', () => {
  expect(roleSaved(community, role({ code: 'r1' }))).toMatchObject({ code: 'ROLE_TAKEN' });
  const many = aCommunity({ roles: Array.from({ length: 40 }, (_, i) => role({ code: `r${i}`, name: `岗位${i}` })) });
  expect(roleSaved(many, role({ code: 'more', name: '再一个' }))).toMatchObject({ code: 'ROLES_TOO_MANY', data: { limit: 40 } });
});
test('a post somebody holds stays; one nobody holds goes', () => {
  expect(roleDropped(community, 'service')).toMatchObject({ code: 'ROLE_IN_USE', data: { people: 1 } });
  expect(roleDropped(community, 'none')).toMatchObject({ code: 'ROLE_UNKNOWN' });
  expect(roleDropped(community, 'cleaner')).toMatchObject({ ok: true, value: { roles: shippedRoles.filter(({ code }) => code !== 'cleaner') } });
});
test('somebody takes a post and its duties; the last manager stays one', () => {
  expect(assigned(community, 'clerk', { code: 'engineer', isManager: false })).toMatchObject({ value: { crew: [{}, { id: 'clerk', role: 'engineer', duties: ['escort', 'repair'] }] } });
  expect(assigned(community, 'boss', { code: 'butler', isManager: false })).toMatchObject({ code: 'LAST_MANAGER' });
  expect(assigned(community, 'boss', { code: 'butler', isManager: true })).toMatchObject({ ok: true });
  expect([assigned(community, 'nobody', { code: 'butler', isManager: false }), assigned(community, 'clerk', { code: 'none', isManager: false })]).toMatchObject([{ code: 'CREW_UNKNOWN' }, { code: 'ROLE_UNKNOWN' }]);
});
