import Taro from '@tarojs/taro'

/** Offers to call; the person decides on the phone's own sheet. */
export function callPhone (phoneNumber: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${phoneNumber}`
  else void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
