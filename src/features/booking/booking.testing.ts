import type { BookingView, SlotLine } from '@contract/booking'
import { HOUR, instantOf } from '@domain/kernel/calendar'
import { booking as words } from '@/copy/zh-CN/booking'

/** What tests show: two days, a week ahead. */
export const aSlot = (id: string, from: string, left: number, given: Partial<SlotLine> = {}): SlotLine => ({ id, from, to: '', capacity: 12, left, waiting: 0, isPast: false, ...given })
export const aBooking = (given: Partial<BookingView> = {}): BookingView => ({
  ledgerId: 'led_yunxi_a_1', kind: 'visit', kinds: ['visit'], asks: false, changeLimit: 2, status: 'open', day: '2026-03-15', held: null, wait: null, offer: null, missed: null, moved: null, holdMinutes: 60,
  label: '3栋 2单元 1201', place: { name: '服务中心', address: '', latitude: 0, longitude: 0 }, opensAt: 0, isOpen: true, willOpen: false, isEarly: false, changesLeft: 2, isAllowed: true, hasArrived: false, changeLead: 12 * HOUR, hotline: '0571-00000000', messages: [],
  days: [
    { day: '2026-03-14', left: 0, isPast: false, slots: [aSlot('a', '09:00', 0), aSlot('b', '14:00', 0, { waiting: 3 })] },
    { day: '2026-03-15', left: 14, isPast: false, slots: [aSlot('c', '09:00', 12), aSlot('d', '09:30', 2), aSlot('e', '14:00', 0), aSlot('f', '08:00', 3, { isPast: true })] }
  ], ...given
})
export const aVisit = { slot: 'c', day: '2026-03-15', from: '09:00', to: '09:30', changeUntil: instantOf('2026-03-14', '21:00'), changesLeft: 1, isAsked: false, lane: null }
export const saying = { words, language: 'zh-CN' as const, now: instantOf('2026-03-10', '20:00') }
