import type { ButtonProps } from '@tarojs/components'
import { ok } from '@domain/kernel/result'
import { refusalOf } from '../device-refusal'
import type { phoneNumberButton } from '../phone-number'

export const phoneNumberInWeChat: typeof phoneNumberButton = (answered) => ({
  openType: 'getPhoneNumber|agreePrivacyAuthorization' as NonNullable<ButtonProps['openType']>,
  onGetPhoneNumber: ({ detail }) => answered(detail.code ? ok({ code: detail.code }) : refusalOf({ errMsg: detail.errMsg }))
})
