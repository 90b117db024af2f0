import { verify as words } from '@/copy/zh-CN/verify'
import { codeIn, compared, factsOf, inPieces, scheduledRows, type Known } from './verify.view'

const known: Known = { state: 'valid', community: '云溪里', home: '3栋 2单元 12**', closedAt: Date.UTC(2026, 2, 14, 3), madeAt: Date.UTC(2026, 2, 14, 4), edition: 1, editions: 1, parts: 9, papers: 'a'.repeat(64), pdf: 'b'.repeat(64), zip: 'c'.repeat(64), scheduled: [{ name: '身份证 第 1 页', day: '2026-08-28', state: 'kept' }], isOutdated: false }
const saying = { words, language: 'zh-CN' as const }

test('a code is found however it is written, and nowhere else', () => {
  for (const text of ['7K3F-92QD', ' 7k3f92qd', '入伙档案 7K3F-92QD', 'pages/launch/index?v=7K3F-92QD']) expect(codeIn(text)).toBe('7K3F-92QD')
  for (const text of [undefined, '', '7K3F', '0000-1111', '云溪里']) expect(codeIn(text)).toBeUndefined()
})
test('the PDF or the zip as archived are the same; anything else differs; an early dossier cannot be compared', () => {
  expect(compared(known, 'b'.repeat(64))).toBe('same')
  expect(compared(known, 'c'.repeat(64))).toBe('same')
  expect(compared(known, 'a'.repeat(64))).toBe('differs')
  expect(compared({ pdf: null, zip: null }, 'a'.repeat(64))).toBe('cannot')
})
test('what is told names no person, and the edition only where there are several', () => {
  expect(factsOf(known, saying).map(({ value }) => value)).toEqual(['云溪里', '3栋 2单元 12**', '2026年3月14日', '2026年3月14日', '9 份'])
  expect(factsOf({ ...known, edition: 1, editions: 2 }, saying)[3]?.value).toBe('2026年3月14日　第 1 版')
})
test('a paper with a day of deletion says whether it has gone', () => {
  expect(scheduledRows(known, saying)).toEqual([{ name: '身份证 第 1 页', when: '2026年8月28日删除' }])
  expect((['due', 'deleted'] as const).map((state) => scheduledRows({ ...known, scheduled: [{ name: 'x', day: '2026-08-28', state }] }, saying)[0]?.when)).toEqual(['2026年8月28日到期', '已按期删除'])
})
test('a digest is read in pieces', () => expect(inPieces('0123456789abcdef')).toBe('01234567 89abcdef'))
