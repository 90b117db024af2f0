import { encode } from 'uqr'
import { call } from '@/platform/call'
import { now } from '@/platform/clock'
import { isOnline, onNetworkChange } from '@/platform/network'
import { pay } from '@/platform/pay'
import { phoneNumberButton, type PhoneCode } from '@/platform/phone-number'
import { choosePhotos, preparePhoto } from '@/platform/photo'
import { scan } from '@/platform/scan'
import { startSession } from '@/platform/session'
import { shareButton } from '@/platform/share'
import { subscribe } from '@/platform/subscribe'
import { upload } from '@/platform/upload'

function showCode (text: string) {
  const { data, size } = encode(text, { border: 0 })
  const canvas = document.body.appendChild(document.createElement('canvas'))
  canvas.width = canvas.height = size * 6
  const context = canvas.getContext('2d')
  data.forEach((row, y) => row.forEach((dark, x) => { if (dark) context?.fillRect(x * 6, y * 6, 6, 6) }))
}

const askPhone = () => new Promise<PhoneCode>((resolve) => { (phoneNumberButton(resolve).onClick as () => void)() })
const share = (title: string, path: string) => { (shareButton(() => ({ title, path })).onClick as () => void)() }
const networkChanges: boolean[] = []
onNetworkChange((online) => networkChanges.push(online))

/** A phone without screens: only what its platform can do, within reach of the test. */
export const phone = { call, now, isOnline, networkChanges, pay, askPhone, choosePhotos, preparePhoto, scan, share, subscribe, upload, showCode }
declare global {
  interface Window { phone: typeof phone }
}
window.phone = phone
startSession()
