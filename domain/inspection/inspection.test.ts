import { at } from '../testing/at';
import { anInspection } from '../testing/an-inspection';
import { formFor, itemCount, placeOfItem, toolsOf } from './form';
import { formOf, withOwn } from './terms';
import { finishedInspection, noted, notBegun, started, type Mark } from './inspection';

const form = formFor('三室两厅'), home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30');
const begun = started(now, '周工'), who = { at: now, by: '周工' };
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/meters/w123456.jpg';

describe('noting marks and readings', () => {
  test('later marks come over earlier ones, the rest stays', () => {
    const first = noted(begun, form, { marks: { 'living:wall': 'ok', 'living:window': 'ok' }, meters: { water: { reading: 312, photo } } }, home, who);
    const then = first.ok ? noted(first.value.inspection, form, { marks: { 'living:window': 'bad' }, meters: { gas: { reading: 55, photo: null } } }, home, who) : first;
    expect(then).toMatchObject({ ok: true, value: { inspection: { marks: { 'living:wall': 'ok', 'living:window': 'bad' }, meters: { water: { reading: 312, photo }, gas: { reading: 55 } } } } });
  });
  test('an item the form does not have is refused by name', () => { expect(noted(begun, form, { marks: { 'living:wall': 'ok', 'cellar:wall': 'ok' }, meters: {} }, home, who)).toMatchObject({ ok: false, code: 'ITEM_UNKNOWN', data: { item: 'cellar:wall' } }); });
  test.each([-1, 1.5, 99_999_901])('a water reading of %s is refused', (reading) => { expect(noted(begun, form, { marks: {}, meters: { water: { reading, photo: null } } }, home, who)).toMatchObject({ code: 'READING_IMPLAUSIBLE', data: { meter: '水表' } }); });
  test("another home's photo is refused", () => { expect(noted(begun, form, { marks: {}, meters: { water: { reading: 1, photo: photo.replace('1201', '1202') } } }, home, who)).toMatchObject({ code: 'FILE_FOREIGN' }); });
  test('a finished inspection takes nothing more', () => { expect(noted(anInspection(), form, { marks: { 'living:wall': 'bad' }, meters: {} }, home, who)).toMatchObject({ code: 'INSPECTION_FINISHED', data: { at: anInspection().finishedAt } }); });
});

describe('items of one’s own', () => {
  const own = [{ room: 'balcony', name: '晾衣架' }, { room: 'balcony', name: '晾衣架' }, { room: 'living', name: '墙面平整' }];
  test('one is added by name, marked like any other, and asked for at the end', () => {
    const after = noted(begun, form, { marks: { 'balcony:晾衣架': 'bad' }, meters: {}, own }, home, who);
    expect(after).toMatchObject({ ok: true, value: { inspection: { own: [{ room: 'balcony', name: '晾衣架' }], marks: { 'balcony:晾衣架': 'bad' } } } });
    expect(formOf({ houseType: '三室两厅', inspection: after.ok ? after.value.inspection : begun }).find(({ code }) => code === 'balcony')?.items.at(-1)).toMatchObject({ code: '晾衣架', name: '晾衣架' });
    const again = after.ok ? noted(after.value.inspection, form, { marks: {}, meters: {}, own: [] }, home, who) : after;
    expect(again).toMatchObject({ ok: true, value: { inspection: { own: [{ name: '晾衣架' }] } } });
  });
  test('a room there is not is refused, and so are too many', () => {
    expect(noted(begun, form, { marks: {}, meters: {}, own: [{ room: 'cellar', name: '灯' }] }, home, who)).toMatchObject({ code: 'ITEM_UNKNOWN', data: { item: 'cellar:灯' } });
    expect(noted(begun, form, { marks: {}, meters: {}, own: Array.from({ length: 31 }, (_, n) => ({ room: 'living', name: `项目${n}` })) }, home, who)).toMatchObject({ code: 'TOO_MANY' });
  });
  test('a community’s items are in every form of its homes, each once', () => {
    const items = [{ room: 'kitchen', name: '净水器', standard: '不漏', trialDays: 14 }];
    expect(formOf({ houseType: '三室两厅', walkTerms: { items }, inspection: null })).toEqual(withOwn(form, items));
    expect(withOwn(withOwn(form, items), items)).toEqual(withOwn(form, items));
  });
});
describe('readings that are asked about', () => {
  const before = { previous: { water: { reading: 300, photo: null } } };
  test.each([['lower than before', 299, 'lower'], ['wildly more', 200_000, 'much']])('%s', (_, reading, doubt) => {
    expect(noted(begun, form, { marks: {}, meters: { water: { reading, photo: null } } }, home, who, before)).toMatchObject({ code: 'READING_DOUBTED', data: { meter: '水表', doubt, previous: 300 } });
    expect(noted(begun, form, { marks: {}, meters: { water: { reading, photo: null, why: '换过表' } } }, home, who, before)).toMatchObject({ ok: true, value: { inspection: { meters: { water: { reading, why: '换过表' } } } } });
  });
  test('what is usual is not', () => expect(noted(begun, form, { marks: {}, meters: { water: { reading: 300, photo: null }, power: { reading: 451_200, photo: null } } }, home, who, before).ok).toBe(true));
  test('a community says up to what; heat is read where there is some', () => {
    expect(noted(begun, form, { marks: {}, meters: { water: { reading: 301, photo: null } } }, home, who, { terms: { most: { water: 300 } } })).toMatchObject({ code: 'READING_DOUBTED', data: { doubt: 'much' } });
    expect(finishedInspection(anInspection({ finishedAt: null }), form, now, { hasHeat: true })).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { meters: ['热表'] } });
  });
});

describe('finishing', () => {
  test('needs every item and every meter, and says what is open', () => {
    const marks: Record<string, Mark> = { ...anInspection().marks };
    delete marks['kitchen:drain'];
    delete marks['balcony:rail'];
    const { gas: _gas, ...meters } = anInspection().meters;
    expect(finishedInspection(anInspection({ marks, meters, finishedAt: null }), form, now)).toEqual({ ok: false, code: 'INSPECTION_INCOMPLETE', data: { unmarked: 2, first: '厨房·排水与地漏', meters: ['燃气表'] } });
  });
  test('bad items do not keep it from ending: they are defects', () => { expect(finishedInspection(anInspection({ marks: { ...anInspection().marks, 'living:window': 'bad' }, finishedAt: null }), form, now)).toMatchObject({ ok: true, value: { finishedAt: now } }); });
  test('nothing begun: everything is open', () => { expect(finishedInspection(notBegun, form, now)).toMatchObject({ code: 'INSPECTION_INCOMPLETE', data: { unmarked: itemCount(form), meters: ['水表', '电表', '燃气表'] } }); });
});

describe('the form', () => {
  test('has no item twice in a room and no room twice', () => {
    const keys = form.flatMap((room) => room.items.map((item) => `${room.code}:${item.code}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(itemCount(form)).toBe(keys.length);
  });
  const roomsOf = (houseType: string, edition?: number) => formFor(houseType, edition).map(({ code }) => code).filter((code) => !['entrance', 'kitchen', 'living', 'balcony'].includes(code));
  test.each([['一室一厅', ['master', 'bath']], ['两室两厅一卫', ['master', 'second', 'bath']], ['3室2厅2卫', ['master', 'second', 'third', 'bath', 'bath-two']], ['四室两厅三卫', ['master', 'second', 'third', 'fourth', 'bath', 'bath-two', 'bath-three']]])('%s has its own rooms', (houseType, rooms) => expect(roomsOf(houseType)).toEqual(rooms));
  test('a walk that began by the first edition goes on by it: as many rooms and items as it had', () => {
    expect([roomsOf('两室一厅', 1), roomsOf('三室两厅两卫', 1)]).toEqual([['master', 'bath'], ['master', 'second', 'bath']]);
    expect(itemCount(formFor('三室两厅', 1))).toBe(41);
    expect(formOf({ houseType: '三室两厅', inspection: { ...started(now, '周工'), form: undefined as never } })).toBe(formFor('三室两厅', 1));
  });
  test('keys are looked at first; every instrument an item names is on the list to take along', () => {
    expect(form[0]?.items[0]?.code).toBe('keys');
    expect(toolsOf(form)).toEqual(expect.arrayContaining(['2 米靠尺', '水平仪', '电笔', '安全提示标识']));
  });
  test('an unknown type gets the whole form', () => {
    expect(formFor('商铺')).toEqual(form);
  });
  test('what it does not know keeps its own words', () => {
    expect(placeOfItem(form, 'living', 'window')).toEqual({ room: '客厅', item: '窗扇开关与密封' });
    expect(placeOfItem(form, 'kitchen', '洗碗机')).toEqual({ room: '厨房', item: '洗碗机' });
  });
});
