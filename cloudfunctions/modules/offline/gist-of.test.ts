import { gistOf } from './gist-of';

const home = { homeId: 'home_yunxi_3-2-1201' }, kinds = new Map([['door', '入户门钥匙'], ['unit-card', '单元门卡']]);
test('a person who decides reads names, not codes', () => {
  expect(gistOf('keys.count', { ...home, counts: { door: 4, 'unit-card': 3, old: 1 } }, kinds)).toEqual({ counts: { 入户门钥匙: 4, 单元门卡: 3, old: 1 } });
  expect(gistOf('tasks.tick', { ...home, step: 'safety' }, kinds)).toEqual({ found: ['安全检查'] });
  expect(gistOf('inspection.merge', { ...home, marks: { 'living:window': 'bad', 'living:wall': 'ok', 'balcony:晾衣架': 'bad' }, meters: { heat: { reading: 31 } } }, kinds)).toEqual({ bad: 2, fine: 1, wrong: ['客厅·窗扇开关与密封', '阳台·晾衣架'], meter: 'heat', reading: 31 });
});
test('what was read off a paper is not told', () => expect(JSON.stringify(gistOf('desk.identify', { ...home, ownerNo: 1, idTail: '1218' }, kinds))).not.toContain('1218'));
