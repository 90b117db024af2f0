import { join } from 'node:path';
import { aFreshCase, aLedger } from '@domain/testing/a-case';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { createTestServer } from '@cloud/kit/testing';
import { sheet } from './sheet';

const render = createPdfRenderer({ fontPath: join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') });
const KEY = '3-2-1201', of = { communityId: 'com_yunxi', day: '2026-03-14' };
const squeezed = (text: string): string => text.replace(/\s/g, '');

const start = async () => {
  const server = createTestServer({ documents: [sheet(render)] }, at('2026-03-14 09:20')), { store } = server.ports, seat = aLedger().seats[KEY]!;
  const seats = { [KEY]: { ...seat, state: 'booked' as const, slot: '0314-0900', asked: true as const }, '3-2-1202': { ...seat, name: '=李', state: 'booked' as const, slot: '0314-0930', lane: 'urgent' as const } };
  await store.insert('ledgers', aLedger({}, { seats, crew: ['wx-desk'], told: { ...aLedger().told, duty: { '2026-03-14': { expert: '周工', restArea: '一楼会客区' } } } }));
  await store.insertAll('cases', [aFreshCase(), { ...aFreshCase(), _id: 'case_yunxi_3-2-1202', homeId: aHome({ room: '1202' })._id }]);
  await store.insertAll('grants', [crewGrants('wx-desk', '小何', ['desk']), { ...crewGrants('wx-far', '外区', []), crew: [] }]);
  const make = (format: string, language = 'zh-CN', openid = 'wx-desk') => server.call('documents', openid, 'visits.sheet', { ...of, format, language });
  return { ...server, make, file: (name: string) => server.files.get(`cloud://test.files/sheets/yunxi/${name}`) as Buffer };
};

test('the day is a paper with real text: who comes, what they lack, room to tick them off', async () => {
  const { make, file } = await start();
  expect(await make('pdf')).toEqual({ ok: true, value: { link: 'https://files.test/cloud://test.files/sheets/yunxi/2026-03-14-zh-CN.pdf', homes: 2 } });
  const text = squeezed(textOfPdf(file('2026-03-14-zh-CN.pdf')));
  for (const words of ['到场日程', '云溪里2026-03-14周六', '2户，已到0户', '待确认1，迟到0，未到0', '一楼会客区', '09:00–09:301/12户验房师周工', '3-2-1201王**6207待确认登记、签协议', '加急', '签到', '生成于2026-03-1409:20']) expect(text).toContain(words);
  await make('pdf', 'en');
  expect(squeezed(textOfPdf(file('2026-03-14-en.pdf')))).toContain(squeezed('Day sheet'));
});
test('and a workbook, in which a name stays a name', async () => {
  const { make, file } = await start();
  await make('xlsx');
  const read = readSheet(file('2026-03-14-zh-CN.xlsx'));
  expect(read.ok && read.value.sheets.map(({ rows }) => rows.map(({ cells }) => cells))).toMatchObject([
    [['日期', '时段', '房号', '业主', '手机尾号', '状态', '来路', '在办', '缺少'], ['2026-03-14', '09:00–09:30', KEY, '王**', '6207', '待确认', '', '', '登记、签协议'], ['2026-03-14', '09:30–10:00', '3-2-1202', '=李', '6207', '待到', '加急', '', '登记、签协议']],
    [['时段', '名额', '已约', '已到', '余', '现场预留', '候补', '验房师'], ['09:00–09:30', '12', '1', '0', '12', '2', '0', '周工'], ...Array.from({ length: 11 }, () => expect.anything())],
  ]);
});
test('asked again it is one file, and only for this community’s crew', async () => {
  const { make, files } = await start();
  await make('xlsx');
  await make('xlsx');
  expect([...files.keys()]).toEqual(['cloud://test.files/sheets/yunxi/2026-03-14-zh-CN.xlsx']);
  expect(await make('pdf', 'zh-CN', 'wx-far')).toMatchObject({ code: 'FORBIDDEN' });
  expect(files.size).toBe(1);
});
