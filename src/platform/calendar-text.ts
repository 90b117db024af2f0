import type { Appointment } from './calendar'

const stamp = (instant: number) => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')
const escaped = (text: string) => text.replace(/([\\,;])/g, '\\$1').replace(/\r?\n/g, '\\n')

/** An iCalendar file (RFC 5545) with one appointment. */
export const calendarText = ({ title, from, to, place, note, remindMinutes }: Appointment, madeAt: number): string => [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//ruhuo//appointments//ZH',
  'BEGIN:VEVENT', `UID:${from}-${madeAt}@ruhuo`, `DTSTAMP:${stamp(madeAt)}`, `DTSTART:${stamp(from)}`, `DTEND:${stamp(to)}`,
  `SUMMARY:${escaped(title)}`, `LOCATION:${escaped(place)}`, `DESCRIPTION:${escaped(note)}`,
  'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-PT${remindMinutes}M`, 'END:VALARM',
  'END:VEVENT', 'END:VCALENDAR', ''
].join('\r\n')
