import type { LibraryRow } from '@contract/library'
import { documentLibrary } from '@domain/documents/library'
import { problemsOfText } from '@domain/library/problems-of-text'
import { usualTerms } from '@domain/documents/signing-terms'
import { library as words } from '@/copy/zh-CN/library'
import { inHand, isSame, onShelf, partLines, problemWords, rowNote, searched, sentEdit, shelvesOf, signingLines } from './library.view'

const rows: readonly LibraryRow[] = documentLibrary.map(({ code, name, classes, use, text }) => ({ code, name, classes, use, version: 1, isSample: text !== null, isMade: text === null, draft: 'none' }))
const named = (name: string) => { const row = rows.find((one) => one.name === name); if (!row) throw new Error(name); return row }

test('seven shelves and the process hold thirty places of the 29 papers', () => {
  const counts = shelvesOf(rows).map(({ count }) => count)
  expect(counts.slice(0, 7)).toEqual([3, 6, 3, 5, 4, 4, 5])
  expect(onShelf(rows, '3')).toContain(named('预交费用标准'))
})
test('a search goes through all of them, by name or code, and shows no more than twenty', () => {
  expect(searched(rows, ' 公约 ').map(({ name }) => name)).toEqual(['业主公约'])
  expect(searched(rows, 'decoration').length).toBe(6)
  expect(searched(rows, '').length).toBe(20)
})
test('what a paper is for, and whether its text is the sample', () => {
  expect(rowNote(named('业主公约'), words)).toBe('签署　样本')
  expect(rowNote({ ...named('业主公约'), version: 3, isSample: false }, words)).toBe('签署　第 3 版')
  expect(rowNote(named('入伙费用清单'), words)).toBe('阅读')
})
test('how it is signed, in sentences', () => {
  expect(signingLines(usualTerms('handover-sheet')!, words)[0]).toBe('到场的业主，然后物业公司签')
  expect(signingLines(usualTerms('bank-collection')!, words)).toEqual(expect.arrayContaining(['90 天内签齐', '要业主本人签']))
})
test('parts as lines: key clauses marked, long ones cut', () => {
  const text = documentLibrary.find(({ code }) => code === 'residence-agreement')!.text!
  const lines = partLines(text, 'clauses', words)
  expect(lines.filter(({ isKey }) => isKey).map(({ at }) => at)).toEqual([3, 6, 8, 10, 14])
  expect(lines.every(({ note }) => note.length <= 37)).toBe(true)
  expect(lines[0]?.note).toContain('乙方的房屋为【小区名称】【房屋】')
})
test('what is sent is what stands there, without blank lines; a problem names its places', () => {
  const draft = { title: '题', text: { opening: ['一', ''], clauses: [{ title: '甲', paragraphs: ['乙', ''] }], sections: [], closing: ['{{who}}'] }, needsSecond: false, rev: 1, at: 0, name: '周敏', from: 1, proposed: null }
  const hand = inHand(draft)
  expect(isSame(hand, inHand(draft))).toBe(true)
  expect(sentEdit(hand).text).toEqual({ opening: ['一'], clauses: [{ title: '甲', paragraphs: ['乙'] }], sections: [], closing: ['{{who}}'] })
  expect(problemWords(problemsOfText('owners-covenant', hand), words)).toEqual(['不认识的位置：{{who}}', '要签署的文书，至少标一条重点'])
})
