import Taro from '@tarojs/taro'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { AddToCalendar } from '../calendar'

export const addToCalendarInWeChat: AddToCalendar = async ({ title, from, to, place, note, remindMinutes }) => {
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: Math.floor(from / 1000),
      endTime: String(Math.floor(to / 1000)),
      location: place,
      description: note,
      alarm: true,
      alarmOffset: remindMinutes * 60
    })
    return ok(null)
  } catch (thrown) {
    return refusalOf(thrown)
  }
}
