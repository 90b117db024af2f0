import { ok } from '@domain/kernel/result'
import type { AddToCalendar } from '../calendar'
import { calendarText } from '../calendar-text'
import { cloudNow } from './cloud-clock'

/** A browser has no calendar: it gets the file that every calendar opens. */
export const addToCalendarOnWeb: AddToCalendar = async (appointment) => {
  const url = URL.createObjectURL(new Blob([calendarText(appointment, cloudNow())], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${appointment.title}.ics`
  document.body.append(link)
  link.click()
  link.remove()
  return ok(null)
}
