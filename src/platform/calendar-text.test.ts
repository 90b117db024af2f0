import { calendarText } from './calendar-text'

const appointment = {
  title: '收房; 3栋 2单元 1201', from: Date.UTC(2026, 2, 7, 1, 30), to: Date.UTC(2026, 2, 7, 2, 30),
  place: '物业中心, 一楼', note: '带身份证\n和合同', remindMinutes: 120
}

test('an appointment as any calendar reads it: UTC instants, escaped words, a reminder', () => {
  const lines = calendarText(appointment, Date.UTC(2026, 2, 1)).split('\r\n')
  expect(lines).toEqual(expect.arrayContaining([
    'DTSTART:20260307T013000Z', 'DTEND:20260307T023000Z', 'DTSTAMP:20260301T000000Z',
    'SUMMARY:收房\\; 3栋 2单元 1201', 'LOCATION:物业中心\\, 一楼', 'DESCRIPTION:带身份证\\n和合同', 'TRIGGER:-PT120M'
  ]))
  expect(lines.at(-1)).toBe('')
})
