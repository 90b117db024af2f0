import { createSdkOcr } from './sdk-ocr';

const mockAnswers: object[] = [];
jest.mock('./sdk', () => ({ sdk: { openapi: { ocr: { idcard: async () => mockAnswers.shift() ?? {} } } } }));

test('a front side is read; a back side, or nothing, is not', async () => {
  mockAnswers.push({ errCode: 0, type: 'Front', name: '王一宁', id: '990000199101081218' }, { errCode: 0, type: 'Back', validDate: '20200101-20300101' }, { errCode: 0 });
  const { idCard } = createSdkOcr();
  expect([await idCard('https://a'), await idCard('https://b'), await idCard('https://c')]).toEqual([{ name: '王一宁', idNumber: '990000199101081218' }, null, null]);
});
