import { crew } from '@/copy/zh-CN/crew'
import { roles as words } from '@/copy/zh-CN/roles'
import { byDepartment, canSave, dutiesSaid, freshRole, holdersOf, ownDuties, type Member } from './roles.view'

test('duties are said in their usual order; none is said too', () => {
  expect(dutiesSaid(['keys', 'desk'], crew.duties, words)).toBe('前台、钥匙')
  expect(dutiesSaid([], crew.duties, words)).toBe('只看，不办理')
})
test('posts stand by department, in the order they come', () => {
  const post = (code: string, department: string) => ({ ...freshRole, code, department })
  expect(byDepartment([post('a', '客服'), post('b', '工程'), post('c', '客服')]).map(({ department, posts }) => [department, posts.map(({ code }) => code)])).toEqual([['客服', ['a', 'c']], ['工程', ['b']]])
})
test('a post needs a name and a department', () => expect([canSave(freshRole), canSave({ name: '礼宾', department: '客服' })]).toEqual([false, true]))

test('holders of a post, and who holds none', () => {
  const member = (id: string, post: string, isManager = false): Member => ({ id, name: id, post, isManager, duties: [] })
  const people = [member('a', 'butler'), member('b', ''), member('boss', '', true)]
  expect([holdersOf(people, 'butler'), holdersOf(people, ''), ownDuties(people)].map((list) => list.map(({ id }) => id))).toEqual([['a'], [], ['b']])
})
