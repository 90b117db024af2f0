import { createCommunity } from '@cloud/kit/testing-community';
import { testBook } from '@cloud/platform/sheet/workbook-for-tests';
import { preview } from './preview';

const communityId = 'com_yunxi', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.xlsx';
const look = async (bytes: Uint8Array) => {
  const { files, call } = await createCommunity([preview], { community: { declaredBuildings: ['3'] } });
  files.set(fileId, Buffer.from(bytes));
  return call('manager', 'wx-manager', 'roster.preview', { communityId, fileId, name: '名册', mapping: null });
};

test('a zip that unpacks without measure is refused', async () =>
  expect(await look(testBook({ sheets: [{ name: 'a', xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }], extra: { 'xl/sharedStrings.xml': ' '.repeat(8_000_000) } }))).toMatchObject({ code: 'FILE_BOMB' }));
test('a million rows are refused', async () =>
  expect(await look(Buffer.from(`房号,业主姓名\n${'1,a\n'.repeat(1_000_000)}`))).toMatchObject({ code: 'TOO_MANY_ROWS', data: { limit: 20_000 } }));
test('a formula is a text and never run', async () =>
  expect(await look(Buffer.from('楼栋,单元,房号,户型,建筑面积,业主姓名,联系电话\n3,2,1201,=1+1,118.6,王一宁,13800006207'))).toMatchObject({ ok: true, value: { owners: 1, sample: [{ houseType: '=1+1' }] } }));
