import type { ButtonProps } from '@tarojs/components'
import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { phoneNumberOnWeb } from './h5/phone-number-on-web'
import { phoneNumberInWeChat } from './weapp/phone-number-in-wechat'

/** A code the server exchanges for the number, once and within five minutes. */
export type PhoneCode = Ok<{ readonly code: string }> | DeviceRefusal
type PhoneButton = Pick<ButtonProps, 'openType' | 'onGetPhoneNumber' | 'onClick'>

/** WeChat gives the number only to a button the person taps: spread these props on a `Button`. */
export const phoneNumberButton: (answered: (code: PhoneCode) => void) => PhoneButton =
  process.env.TARO_ENV === 'h5' ? phoneNumberOnWeb : phoneNumberInWeChat
