import { temporaryFolder } from '../testing/build-units';
import { openWeChat, type WeChat } from './open-wechat';
import { answerSubscribe, sendSubscribeMessage } from './subscribe-message';

const folder = temporaryFolder('subscribe');
let wechat: WeChat;
beforeAll(() => {
  wechat = openWeChat({ dir: folder.dir, now: () => 0, appid: 'wx1', templates: { T1: ['thing1', 'time2'] } });
});
afterAll(() => {
  wechat.close();
  folder.remove();
});

const send = (data: unknown, templateId = 'T1'): unknown =>
  sendSubscribeMessage(wechat)({ name: 'subscribeMessage.send', params: { touser: 'anna', template_id: templateId, data }, media: {} }).errcode;
const good = { thing1: { value: '入伙通知' }, time2: { value: '2026年3月1日 09:00' } };

test.each([
  ['no keyword at all', {}],
  ['a keyword of the template missing', { thing1: good.thing1 }],
  ['a key that is no keyword', { ...good, missing: { value: '身份证' } }],
  ['a kind without its number', { ...good, thing: { value: 'x' } }],
  ['a thing of 21 characters', { ...good, thing1: { value: '长'.repeat(21) } }],
  ['an empty value', { ...good, thing1: { value: '' } }],
  ['a value that is no slot', { ...good, thing1: '入伙通知' }],
  ['words where a number is wanted', { ...good, number3: { value: '三' } }],
])('%s is 47003, and uses no consent up', (_what, data) => {
  answerSubscribe(wechat, 'anna', ['T1'], {});
  const left = wechat.consents.get('anna T1')?.left;
  expect(send(data)).toBe(47003);
  expect(wechat.consents.get('anna T1')?.left).toBe(left);
});

test('a template the account does not have is 40037; a good message is sent', () => {
  expect(send(good, 'T9')).toBe(40037);
  expect(send(good)).toBe(0);
});

test('one tap asks for one to three templates', () => {
  expect(() => answerSubscribe(wechat, 'anna', [], {})).toThrow('empty');
  expect(() => answerSubscribe(wechat, 'anna', ['a', 'b', 'c', 'd'], {})).toThrow('out of max');
});
