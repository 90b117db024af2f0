import { isCrowded, joinCrowd, watchWait, type Wait } from './crowd'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())
const watched = () => { const said: Wait[] = []; return { said, stop: watchWait((why) => said.push(why)) } }

test('a quick command says nothing', () => {
  const { said, stop } = watched()
  jest.advanceTimersByTime(1_999)
  stop()
  jest.advanceTimersByTime(10_000)
  expect(said).toEqual([])
})

test('after two seconds it is slow, and crowded only when the cloud said so', () => {
  const { said, stop } = watched()
  jest.advanceTimersByTime(2_000)
  const call = joinCrowd()
  call.enter()
  call.enter()
  expect(isCrowded()).toBe(true)
  call.leave()
  call.leave()
  expect(said).toEqual(['slow', 'crowded', 'slow'])
  expect(isCrowded()).toBe(false)
  stop()
})

test('sent away at once, it is said after two seconds, not before', () => {
  const call = joinCrowd()
  const { said, stop } = watched()
  call.enter()
  jest.advanceTimersByTime(1_999)
  expect(said).toEqual([])
  jest.advanceTimersByTime(1)
  expect(said).toEqual(['crowded'])
  stop()
  call.leave()
  expect(said).toEqual(['crowded'])
})
