import * as fc from 'fast-check';
import { homeShort } from '../community/home';
import { readDeliveryPeriod } from './delivery-period';
import { readFloorArea } from './floor-area';
import { checkCharacterOf, comparableIdentityNumber, readIdentityNumber } from '../identity/identity-number';
import { readPhoneNumber } from '../identity/phone-number';
import { canonicalPart, readRoomName } from './room-name';
import { splitNumbers, splitPeople } from './split-people';

const roomOf = (text: string): string => { const read = readRoomName(text); return read.ok ? homeShort(read.value) : read.code; };

describe('a home’s name', () => {
  it.each([
    '3栋-2-1201', '03-2-1201', '3#2单元1201', '3幢二单元1201室', '3号楼2单元1201', '三栋二单元1201', '3栋2单元1201', '３栋２单元１２０１', ' 3 - 2 - 1201 ', '3/2/1201', '03栋02单元1201室',
    '云溪里3栋2单元1201', '云溪里小区3号楼2单元1201室', '3座-2单元-1201号', '3栋2单元12层1201', '3-2-12-01', '3栋2单元12层01室', '3栋 2单元 1201', '3栋2单元1201（西户）'
  ])('%s is 3-2-1201', (text) => expect(roomOf(text)).toBe('3-2-1201'));
  it.each([['A座1201', 'A--1201'], ['b栋2单元0301', 'B-2-301'], ['12栋1单元101A', '12-1-101A'], ['十二栋1单元101', '12-1-101'], ['3-1201', '3--1201'], ['3栋1201', '3--1201'], ['A1栋1201', 'A1--1201'], ['3栋B座1201', '3-B-1201'], ['云溪里12号楼A座0802室', '12-A-802'], ['3幢2座11层03', '3-2-1103']])('%s is %s', (text, name) => expect(roomOf(text)).toBe(name));
  it.each([['临街商铺', 'ROOM_UNREAD'], ['3栋B座2单元1201', 'ROOM_UNREAD'], ['3栋5栋1201', 'ROOM_UNREAD'], ['', 'ROOM_UNREAD'], ['1201', 'ROOM_UNREAD'], ['2026-03-12', 'ROOM_BECAME_DATE'], ['3月12日', 'ROOM_BECAME_DATE']])('%j is refused: %s', (text, code) => expect(roomOf(text)).toBe(code));
  it('of any building, unit and room reads back, however written', () => {
    const part = fc.integer({ min: 1, max: 30 }), room = fc.integer({ min: 101, max: 3399 });
    fc.assert(fc.property(part, part, room, (b, u, r) => {
      for (const text of [`${b}-${u}-${r}`, `${b}栋${u}单元${r}`, `0${b}栋-${u}-${r}室`, `${b}#${u}单元${r}`]) expect(roomOf(text)).toBe(`${b}-${u}-${r}`);
    }));
  });
  it.each([['03', '3'], ['三', '3'], ['二十', '20'], ['b', 'B'], ['3栋', '3'], ['2单元', '2'], ['0301室', '301'], ['00', '0']])('part %s is %s', (text, part) => expect(canonicalPart(text)).toBe(part));
});

describe('an identity number', () => {
  it.each([['91350100M000100Y43', 'creditCode'], ['91330199ma0000000r', 'creditCode']])('%s is a %s', (text, kind) => expect(readIdentityNumber(text)).toMatchObject({ ok: true, value: { kind } }));
  it('a company’s code with one character changed is refused', () => expect(readIdentityNumber('91350100M000100Y44')).toMatchObject({ code: 'ID_CHECKSUM' }));
  it.each([
    ['990000199101081218', 'residentId'], [' 9900 0019 9101 0812 18 ', 'residentId'], ['830000199201200020', 'residencePermit'], ['990000910108121', 'residentId15'],
    ['H12345678', 'hongKongMacaoPermit'], ['M1234567801', 'hongKongMacaoPermit'], ['12345678', 'taiwanPermit'], ['E12345678', 'passport'], ['EA1234567', 'passport'], ['CAN110190010101', 'permanentResident']
  ])('%s is a %s', (text, kind) => {
    const read = readIdentityNumber(text.startsWith('8') ? text.slice(0, 17) + checkCharacterOf(text.slice(0, 17)) : text);
    expect(read).toMatchObject({ ok: true, value: { kind } });
  });
  it.each([
    ['', 'ID_EMPTY'], ['990000199101081219', 'ID_CHECKSUM'], ['990000199101081000', 'ID_LOST_DIGITS'], ['99000019910108121', 'ID_LENGTH'], ['9900001991010812180', 'ID_LENGTH'],
    ['990000911308121', 'ID_BIRTHDAY'], ['身份证', 'ID_UNREAD'], ['见附件', 'ID_UNREAD']
  ])('%j is refused: %s', (text, code) => expect(readIdentityNumber(text)).toMatchObject({ ok: false, code }));
  it.each([['19850231', false], ['19000229', false], ['20000229', true], ['19860504', true], ['19910914', true], ['18991231', false]])('with birthday %s: %s', (birthday, isRight) => {
    const first17 = `990000${birthday}107`;
    expect(readIdentityNumber(first17 + checkCharacterOf(first17)).ok).toBe(isRight);
  });
  it('every day from 1940 to 2030 is a birthday, daylight saving or not', () => {
    for (let at = Date.UTC(1940, 0, 1); at <= Date.UTC(2030, 11, 31); at += 86_400_000) {
      const first17 = `990000${new Date(at).toISOString().slice(0, 10).replaceAll('-', '')}107`;
      if (!readIdentityNumber(first17 + checkCharacterOf(first17)).ok) throw new Error(first17);
    }
  });
  it('with any one digit changed is refused', () => fc.assert(fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, by) => {
    const right = '990000199101081218', digit = (Number(right[at]) + by) % 10;
    expect(readIdentityNumber(right.slice(0, at) + digit + right.slice(at + 1)).ok).toBe(false);
  })));
  it('of 15 digits is the same person as its 18', () => {
    const first17 = '99000019910108121';
    expect(comparableIdentityNumber('990000910108121')).toBe(first17 + checkCharacterOf(first17));
    expect(comparableIdentityNumber('E12345678')).toBe('E12345678');
  });
});

describe('a phone number', () => {
  it.each([['13800006207', '13800006207'], ['138 0000 6207', '13800006207'], ['+86-138-0000-6207', '13800006207'], ['008613800006207', '13800006207'], ['8613800006207', '13800006207'], ['（0571）8800 1234', '057188001234'], ['+852 9123 4567', '+85291234567'], ['00852 91234567', '+85291234567']])('%s is %s', (text, number) => expect(readPhoneNumber(text)).toMatchObject({ ok: true, value: { number } }));
  it.each([['', 'PHONE_EMPTY'], ['1380000620', 'PHONE_LENGTH'], ['138000062071', 'PHONE_LENGTH'], ['12800006207', 'PHONE_UNREAD'], ['无', 'PHONE_UNREAD'], ['88001234', 'PHONE_UNREAD']])('%j is refused: %s', (text, code) => expect(readPhoneNumber(text)).toMatchObject({ ok: false, code }));
});

describe('area and delivery period', () => {
  it.each([['118.60', 11860], ['118.6㎡', 11860], ['118.6 平方米', 11860], ['1,118.605', 111861], ['89', 8900], ['１１８．６', 11860]])('%s is %d hundredths', (text, value) => expect(readFloorArea(text)).toEqual({ ok: true, value }));
  it.each(['', '-5', '0', '四十', '4.9', '10000.01', '118.6*2', '#N/A'])('%j is no area', (text) => expect(readFloorArea(text).ok).toBe(false));
  it.each([
    ['2026-03-01至2026-03-31', '2026-03-01', '2026-03-31'], ['2026年3月1日-3月31日', '2026-03-01', '2026-03-31'], ['2026.3.1~31', '2026-03-01', '2026-03-31'], ['2026/3/1—2026/4/2', '2026-03-01', '2026-04-02'],
    ['2026年3月31日前', '2026-03-31', '2026-03-31'], ['2025年12月30日至2026年1月5日', '2025-12-30', '2026-01-05'], ['2026-03-14 00:00:00', '2026-03-14', '2026-03-14']
  ])('%s', (text, from, to) => expect(readDeliveryPeriod(text)).toEqual({ ok: true, value: { from, to } }));
  it.each(['以通知为准', '2026-02-30', '2026-03-31至2026-03-01', '2026年3月', ''])('%j is no period', (text) => expect(readDeliveryPeriod(text).ok).toBe(false));
});

describe('several people in one cell', () => {
  it.each([
    ['王一宁、陈思远', ['王一宁', '陈思远']], ['王一宁 陈思远', ['王一宁', '陈思远']], ['王一宁;陈思远；李敏', ['王一宁', '陈思远', '李敏']], ['王一宁\n陈思远', ['王一宁', '陈思远']], ['李　明', ['李明']], ['李 明、王 芳', ['李明', '王芳']],
    ['John Smith', ['John Smith']], ['John Smith/Mary Ann Lee', ['John Smith', 'Mary Ann Lee']], ['阿依古丽·买买提', ['阿依古丽·买买提']], ['', []], ['、', []]
  ])('%j', (text, names) => expect(splitPeople(text)).toEqual(names));
  it.each([['13800006207、13800006218', 2], ['13800006207 13800006218', 2], ['138 0000 6207', 1], ['990000199101081218/990000199206203322', 2]])('numbers %j are %d', (text, count) => expect(splitNumbers(text)).toHaveLength(count));
});
