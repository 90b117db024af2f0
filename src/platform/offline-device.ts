import { readSecret, storeSecret } from './offline-seal'

type Device = { readonly id: string; readonly seq: number }
const KEY = 'offline:device'
let known: Promise<Device> | undefined
const part = () => Math.random().toString(36).slice(2, 10).padEnd(8, '0')
const device = (): Promise<Device> => (known ??= readSecret<Device>(KEY).then(async (kept) => kept ?? { id: `dev_${part()}${part()}`, seq: 0 }))

/** This phone to the cloud: a number of its own, nothing of the person. */
export const deviceId = async (): Promise<string> => (await device()).id
/** Counts up, over closing the app too; a phone that lost its storage begins anew under another number of its own. */
export async function nextSeq (): Promise<number> {
  const { id, seq } = await device(), next = { id, seq: seq + 1 }
  known = Promise.resolve(next)
  await storeSecret(KEY, next)
  return next.seq
}
