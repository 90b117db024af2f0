import type { PaperView, SignerView } from '@contract/papers'
import { isToSign, paperTodo, youOf } from './papers.view'

const signer = (over: Partial<SignerView> = {}): SignerView => ({ who: 'owner:1', name: '王一宁', at: null, isYou: true, isNeeded: true, isTurn: true, ...over })
const paper = (code: string, over: Partial<PaperView> = {}): PaperView => ({ code, signers: [signer(), signer({ who: 'staff', name: '云溪物业', isYou: false, isTurn: false })], refusal: null, ...over }) as PaperView
const [a, b, c] = [paper('a'), paper('b'), paper('c')]

test('one paper: it is signed; read only: nothing; signed: done', () => {
  expect(paperTodo(a, [a], [], false)).toEqual({ kind: 'sign', codes: ['a'] })
  expect(paperTodo(paper('a', { signers: [] }), [a], [], false)).toEqual({ kind: 'none' })
  expect(paperTodo(paper('a', { signers: [signer({ at: 5 })] }), [a], [], false)).toEqual({ kind: 'signed' })
})
test('several: each is read and agreed to before all are signed together', () => {
  expect(paperTodo(a, [a, b, c], ['a'], false)).toEqual({ kind: 'next', code: 'b' })
  expect(paperTodo(b, [a, b, c], ['a', 'b'], false)).toEqual({ kind: 'next', code: 'c' })
  expect(paperTodo(c, [a, b, c], ['b'], false)).toEqual({ kind: 'next', code: 'a' })
  expect(paperTodo(c, [a, b, c], ['a', 'b', 'c'], false)).toEqual({ kind: 'sign', codes: ['a', 'b', 'c'] })
})
test('or one of them alone', () => expect(paperTodo(b, [a, b, c], [], true)).toEqual({ kind: 'sign', codes: ['b'] }))
test('those already signed, declined or not in turn are not among them', () => {
  const signed = paper('b', { signers: [signer({ at: 5 })] }), declined = paper('c', { refusal: { name: '王一宁', at: 1, reason: '面积', isYours: true } })
  expect(paperTodo(a, [a, signed, declined], ['a'], false)).toEqual({ kind: 'sign', codes: ['a'] })
  expect(paperTodo(declined, [a, declined], [], false)).toEqual({ kind: 'refused', isYours: true })
  expect([isToSign(a), isToSign(signed), isToSign(declined), youOf(paper('a', { signers: [] }))]).toEqual([true, false, false, undefined])
})
test('out of turn: whose it is', () => {
  const later = paper('a', { signers: [signer({ isTurn: false }), signer({ who: 'owner:2', name: '陈思远', isYou: false })] })
  expect(paperTodo(later, [later], [], false)).toEqual({ kind: 'waits', names: ['陈思远'] })
})
