import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { addToCalendarOnWeb } from './h5/calendar-on-web'
import { addToCalendarInWeChat } from './weapp/calendar-in-wechat'

/** Instants in epoch milliseconds. */
export type Appointment = { readonly title: string; readonly from: number; readonly to: number; readonly place: string; readonly note: string; readonly remindMinutes: number }

export type AddToCalendar = (appointment: Appointment) => Promise<Ok<null> | DeviceRefusal>

export const addToCalendar: AddToCalendar = process.env.TARO_ENV === 'h5' ? addToCalendarOnWeb : addToCalendarInWeChat
