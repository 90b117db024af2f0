import type { Answering } from './wx-stub'
import type { Town } from './town'
import { wxApi } from './wx-api'

const TYPES: Readonly<Record<string, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

export type CloudPhone = {
  readonly answering: Answering
  readonly upload: (cloudPath: string, content: Uint8Array) => Promise<string>
  readonly wx: object
  /** What was asked of the cloud besides functions and is not answered yet. */
  readonly pending: () => number
  /** What the cloud itself failed at; refusals are answers and not here. */
  readonly failures: unknown[]
  /** What WeChat's phone button hands out. */
  readonly phoneCode: (phone: string) => Promise<string>
}

/** What a phone of this person has of the cloud: functions, files, the pay sheet, the phone number. `paying` says what the person does at the sheet. */
export async function cloudPhone (town: Town, openid: string, paying: () => 'paid' | 'cancel' = () => 'paid'): Promise<CloudPhone> {
  let pending = 0
  const failures: unknown[] = []
  let signed: Record<string, string> = {}
  const post = async (place: string, body: string | Uint8Array, type = 'application/json') => {
    pending++
    try {
      const response = await fetch(`${town.url}${place}`, { method: 'POST', body: body as BodyInit, headers: { 'content-type': type, ...signed } })
      const answer = await response.json() as Record<string, unknown>
      if (!response.ok) {
        failures.push(answer)
        throw answer
      }
      return answer
    } finally {
      pending--
    }
  }
  const { token } = await post('/login', JSON.stringify({ openid }))
  signed = { authorization: `Bearer ${String(token)}` }
  return {
    answering: (unit, envelope) => post(`/call/${unit}`, JSON.stringify(envelope)),
    upload: async (cloudPath, content) => String((await post(`/upload?cloudPath=${encodeURIComponent(cloudPath)}`, content, TYPES[cloudPath.split('.').pop() ?? ''] ?? 'image/jpeg')).fileID),
    wx: {
      requestPayment: wxApi('requestPayment', async (payment: { package: string }) => {
        const { errMsg } = await post('/device/pay', JSON.stringify({ ...payment, outcome: paying(), settle: true }))
        if (errMsg !== 'requestPayment:ok') throw { errMsg }
      })
    },
    pending: () => pending,
    failures,
    phoneCode: async (phone) => String((await post('/device/phone-code', JSON.stringify({ phone }))).code)
  }
}
