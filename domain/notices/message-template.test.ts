import { filledTemplate } from './message-template';

const template = { id: 'tmpl-1', data: { thing1: '{home}', phrase2: '已通过', thing3: '{words}{none}', time4: '{time}' } };

test('words go where the template says', () =>
  expect(filledTemplate(template, { home: '3栋 2单元 1201', words: '渗水', time: '2026-03-14 09:30' })).toEqual({ thing1: { value: '3栋 2单元 1201' }, phrase2: { value: '已通过' }, thing3: { value: '渗水' }, time4: { value: '2026-03-14 09:30' } }));
test('nothing is ever empty or longer than WeChat takes', () => {
  const { thing1, thing3 } = filledTemplate(template, { home: '很'.repeat(30) });
  expect([thing1?.value.length, thing3?.value]).toEqual([20, '—']);
});
