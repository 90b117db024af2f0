import { at } from '../testing/at';
import { anInspection } from '../testing/an-inspection';
import { formFor, itemCount, placeOfItem } from './form';
import { finishedInspection, noted, notBegun, started, type Mark } from './inspection';

const form = formFor('三室两厅'), home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30');
const begun = started(now, '周工');
const photo = 'cloud://env.bucket/homes/yunxi_3-2-1201/meters/w123456.jpg';

describe('noting marks and readings', () => {
  test('later marks come over earlier ones, the rest stays', () => {
    const first = noted(begun, form, { 'living:wall': 'ok', 'living:window': 'ok' }, { water: { reading: 312, photo } }, home);
    const then = first.ok ? noted(first.value, form, { 'living:window': 'bad' }, { gas: { reading: 55, photo: null } }, home) : first;
    expect(then).toMatchObject({ ok: true, value: { marks: { 'living:wall': 'ok', 'living:window': 'bad' }, meters: { water: { reading: 312, photo }, gas: { reading: 55 } } } });
  });
  test('an item the form does not have is refused by name', () => { expect(noted(begun, form, { 'living:wall': 'ok', 'cellar:wall': 'ok' }, {}, home)).toMatchObject({ ok: false, code: 'ITEM_UNKNOWN', data: { item: 'cellar:wall' } }); });
  test.each([-1, 1.5, 99_999_901])('a water reading of %s is refused', (reading) => { expect(noted(begun, form, {}, { water: { reading, photo: null } }, home)).toMatchObject({ code: 'READING_IMPLAUSIBLE', data: { meter: '水表' } }); });
  test("another home's photo is refused", () => { expect(noted(begun, form, {}, { water: { reading: 1, photo: photo.replace('1201', '1202') } }, home)).toMatchObject({ code: 'FILE_FOREIGN' }); });
  test('a finished inspection takes nothing more', () => { expect(noted(anInspection(), form, { 'living:wall': 'bad' }, {}, home)).toMatchObject({ code: 'INSPECTION_FINISHED', data: { at: anInspection().finishedAt } }); });
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
  test('a flat of two rooms has no second bedroom; an unknown type gets the whole form', () => {
    expect(formFor('两室一厅').some(({ code }) => code === 'second')).toBe(false);
    expect(formFor('商铺')).toBe(form);
  });
  test('what it does not know keeps its own words', () => {
    expect(placeOfItem(form, 'living', 'window')).toEqual({ room: '客厅', item: '窗扇开关与密封' });
    expect(placeOfItem(form, 'kitchen', '洗碗机')).toEqual({ room: '厨房', item: '洗碗机' });
  });
});
