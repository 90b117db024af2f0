import { instantOf, MINUTE } from '@domain/kernel/calendar'
import { heldCard, isSettled, offerCard, visitNotice, waitCard } from './my-visit.view'
import { aBooking as view, aVisit as held, saying } from './booking.testing'

const { words, now } = saying

test('what is held stands on top with until when it may change', () => {
  expect(heldCard(view({ held }), saying)).toEqual({ words: '已约 3月15日 周日 09:00', note: '3月14日 21:00 前可改，还能改 1 次', mark: 'done', canChange: true, canCancel: true })
  expect(heldCard(view({ held: { ...held, changesLeft: 0 } }), saying)).toMatchObject({ note: words.noChangesLeft, canChange: false, canCancel: true })
  expect(heldCard(view({ held: { ...held, changeUntil: instantOf('2026-03-10', '22:00') } }), saying)?.note).toBe('今天 22:00 前可改，还能改 1 次')
  expect(heldCard(view({ held: { ...held, changeUntil: now - 1 } }), saying)).toMatchObject({ note: words.tooLate, canChange: false, canCancel: false })
})
test('who has checked in, holds a place of the desk, or meets a pause changes nothing here', () => {
  expect(heldCard(view({ held, hasArrived: true }), saying)).toMatchObject({ note: words.arrived, canChange: false })
  expect(heldCard(view({ held: { ...held, lane: 'urgent' } }), saying)).toMatchObject({ note: words.deskPlace, canChange: false })
  expect(heldCard(view({ held: { ...held, lane: 'phone' } }), saying)).toMatchObject({ canChange: true })
  expect(heldCard(view({ held, status: 'paused', isOpen: false }), saying)).toMatchObject({ note: words.pausedNote, canChange: false })
  expect([isSettled(view({ held, status: 'paused', isOpen: false }), saying, false), isSettled(view({ held }), saying, false), isSettled(view({ held }), saying, true), isSettled(view(), saying, true)]).toEqual([true, false, true, false])
})
test('a request says that it waits for a word', () => expect(heldCard(view({ held: { ...held, isAsked: true } }), saying)).toMatchObject({ words: '已申请 3月15日 周日 09:00，待确认', note: words.askedNote, mark: 'waiting', canChange: true }))
test('in line: the place, since when, and that the visit held stays', () => {
  const wait = { slot: 'b', day: '2026-03-14', from: '14:00', to: '14:30', since: instantOf('2026-03-10', '19:20'), place: 2 }
  expect(waitCard(view({ wait }), saying)).toEqual({ title: '候补 3月14日 周六 14:00', note: '您排第 2 位，19:20 开始排', rest: '轮到您会马上通知，位置留 1 小时。' })
  expect(waitCard(view({ wait, held }), saying)?.rest).toBe('轮到您会马上通知，位置留 1 小时。约好的 3月15日 周日 09:00 照旧保留。')
  expect(waitCard(view(), saying)).toBeUndefined()
})
test('an offer says until when, what becomes of the visit held, and afterwards why it went on', () => {
  const offer = { slot: 'b', day: '2026-03-14', from: '14:00', to: '14:30', until: now + 25 * MINUTE }
  expect(offerCard(view({ offer }), saying)).toEqual({ title: '为您留了 3月14日 周六 14:00', note: '保留到 20:25，还剩 25 分钟', rest: words.offer.free, isOver: false })
  expect(offerCard(view({ offer, held }), saying)?.rest).toBe('要了，约好的 3月15日 周日 09:00 会让给别的业主；不要，照旧保留。')
  expect(offerCard(view({ offer: { ...offer, until: now - 1 } }), saying)).toEqual({ title: '3月14日 周六 14:00 只保留到 19:59', note: words.offer.overNote, rest: '', isOver: true })
  expect(offerCard(view(), saying)).toBeUndefined()
})
test('a visit moved by the company shows both times and that changing is free; a missed one asks for another', () => {
  const moved = { slot: 'a', day: '2026-03-14', from: '09:00' }
  expect(visitNotice(view({ moved, held }), saying)).toMatchObject({ words: '物业把您的时间从 3月14日 周六 09:00 改到 3月15日 周日 09:00', note: words.movedNote })
  expect(visitNotice(view({ missed: moved }), saying)).toMatchObject({ words: '3月14日 周六 09:00 没有等到您', note: words.missedNote })
  expect(visitNotice(view(), saying)).toBeUndefined()
})
