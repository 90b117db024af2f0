import { createRequestBook } from './request-book'

const counting = () => { let at = 0; return () => `req_${++at}` }

test('the same command asked again before its end is known carries the same id', () => {
  const book = createRequestBook(counting())
  expect(book.take('booking.reserve', { slotId: '0314-0930' }).id).toBe('req_1')
  expect(book.take('booking.reserve', { slotId: '0314-0930' }).id).toBe('req_1')
})

test('another content is another command', () => {
  const book = createRequestBook(counting())
  book.take('booking.reserve', { slotId: '0314-0930' })
  expect(book.take('booking.reserve', { slotId: '0314-1000' }).id).toBe('req_2')
})

test('once answered, asking the same is a new command', () => {
  const book = createRequestBook(counting())
  book.take('booking.cancel', {}).close()
  expect(book.take('booking.cancel', {}).id).toBe('req_2')
})

test('the book does not grow without end', () => {
  const book = createRequestBook(counting())
  book.take('first', {})
  for (let at = 0; at < 60; at++) book.take('other', { at })
  expect(book.take('first', {}).id).not.toBe('req_1')
})
