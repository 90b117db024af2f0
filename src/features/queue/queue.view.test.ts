import type { QueueRow } from '@contract/queue'
import { MINUTE } from '@domain/kernel/calendar'
import { queue as inChinese } from '@/copy/zh-CN/queue'
import { callToTell, spelled, headNote, myDesk, newlyCalled, onwards, otherDesks, placeOf, rowNote, serviceTabs, skippedRows, waitingAt } from './queue.view'

const row = (given: Partial<QueueRow>): QueueRow => ({ no: 'A001', service: 'desk', manner: 'booked', state: 'waiting', calls: 0, skips: 0, came: 0, homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', desk: '', ...given })
const desks = [{ desk: '1', service: 'desk', name: '小何', isMine: true }, { desk: '2', service: 'keys', name: '小林', isMine: false }] as const

test('my desk is the one I sit at, with whom I called or serve there', () => {
  const called = row({ state: 'called', desk: '1' })
  expect(myDesk({ desks, rows: [row({ no: 'A002' }), called] })).toEqual({ desk: '1', service: 'desk', row: called })
  expect(myDesk({ desks, rows: [row({ state: 'called', desk: '2' })] })?.row).toBeUndefined()
  expect(myDesk({ desks: desks.slice(1), rows: [] })).toBeUndefined()
  expect(otherDesks({ desks, rows: [called, row({ no: 'A004', state: 'serving', desk: '2' })] })).toEqual([{ desk: '2', service: 'keys', name: '小林', no: 'A004' }])
})
test('each service has its line, skipped ones are apart, and the head counts', () => {
  const rows = [row({}), row({ no: 'A002', service: 'keys' }), row({ no: 'A003', state: 'skipped' })], view = { rows, served: { desk: 4, inspect: 0, keys: 1 } }
  expect([waitingAt(view, 'desk').length, skippedRows(view).map(({ no }) => no), headNote(view, inChinese)]).toEqual([1, ['A003'], '在等 2 户　已办 5 户'])
  expect(serviceTabs(view, inChinese).map(({ words }) => words)).toEqual(['办理 1', '验房', '交钥匙 1'])
  expect([rowNote({ came: 0, calls: 0 }, 30_000, inChinese), rowNote({ came: 0, calls: 2 }, 12 * MINUTE, inChinese), onwards('desk')]).toEqual(['刚到', '等了 12 分钟　叫过 2 次', ['inspect', 'keys']])
})
test('an owner reads where to go, how many are before, or what to do', () => {
  const said = (given: Partial<Parameters<typeof placeOf>[0]>) => { const { words, note, canLeave } = placeOf({ state: 'waiting', desk: '', place: 4, minutes: 25, ...given }, inChinese); return [words, note, canLeave] }
  expect(said({})).toEqual(['前面还有 3 户', '约 25 分钟', true])
  expect(said({ place: 1, minutes: 0 })).toEqual(['下一位就是您', '马上', true])
  expect(said({ minutes: null })[1]).toContain('窗口还没有开')
  expect([said({ state: 'called', desk: '2' }), said({ state: 'serving', desk: '2' }), said({ state: 'skipped' })[0]]).toEqual([['请到 2 号窗口', '已经叫到您的号。', true], ['正在 2 号窗口办理', '', false], '过号了'])
})
test('the board speaks of new calls and of those called again, once, the older first; not of what was there when it opened', () => {
  const one = { no: 'A001', at: 10 }, two = { no: 'A002', at: 20 }
  expect([newlyCalled(undefined, [one]), newlyCalled([one], [two, one]), newlyCalled([one], [{ ...one, at: 30 }, two]), newlyCalled([one, two], [two])]).toEqual([[], [two], [two, { ...one, at: 30 }], []])
})
test('a number is said figure by figure', () => expect(inChinese.say(spelled('A012'), '2')).toBe('请 A 0 1 2 号，到 2 号窗口'))
test('while it waits a household may have itself told of the call, for each wait anew; not without a template', () => {
  const at = (state: 'waiting' | 'called', service: 'desk' | 'keys' = 'desk') => callToTell({ ticket: { no: 'A001', service, state }, template: 'tmpl' })
  expect([at('waiting'), at('waiting', 'keys'), at('called')]).toEqual([{ template: 'tmpl', wait: 'A001:desk' }, { template: 'tmpl', wait: 'A001:keys' }, undefined])
  expect([callToTell({ ticket: null, template: 'tmpl' }), callToTell({ ticket: { no: 'A001', service: 'desk', state: 'waiting' } })]).toEqual([undefined, undefined])
})
