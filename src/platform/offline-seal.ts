import Taro from '@tarojs/taro'
import { xsalsa20poly1305 } from '@noble/ciphers/salsa'
import { sha256 } from 'js-sha256'

/** WeChat's own encrypted storage (AES-128, at most 0.7 MB a key); a browser has none. Written and read with the same word. */
const ENCRYPTED = process.env.TARO_ENV === 'h5' ? {} : { encrypt: true }
export async function storeSecret (key: string, data: unknown): Promise<boolean> {
  try { await Taro.setStorage({ key, data, ...ENCRYPTED }); return true } catch { return false }
}
export async function readSecret<T> (key: string): Promise<T | undefined> {
  try { return (await Taro.getStorage<T>({ key, ...ENCRYPTED })).data } catch { return undefined }
}

/** WeChat has no TextEncoder. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(unescape(encodeURIComponent(text)), (letter) => letter.charCodeAt(0))
function textOf (bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return decodeURIComponent(escape(text))
}
const keyOf = (key: string): Uint8Array => Uint8Array.from(sha256.array(key))
let count = 0
/** Never the same twice under one key; it need not be secret. */
const newNonce = (): Uint8Array => Uint8Array.from(sha256.array(`${Date.now()}|${++count}|${Math.random()}|${Math.random()}`).slice(0, 24))

/** Sealed with XSalsa20-Poly1305, the nonce before it, as text. */
export function sealed (key: string, value: unknown): string {
  const nonce = newNonce(), box = xsalsa20poly1305(keyOf(key), nonce).encrypt(bytesOf(JSON.stringify(value))), all = new Uint8Array(24 + box.length)
  all.set(nonce)
  all.set(box, 24)
  // Taro's own for browsers takes the bytes and makes nothing of their buffer.
  return Taro.arrayBufferToBase64((process.env.TARO_ENV === 'h5' ? all : all.buffer) as ArrayBuffer)
}
/** Undefined for what was not sealed under this key, or was changed since. */
export function unsealed<T> (key: string, text: string): T | undefined {
  try {
    const all = new Uint8Array(Taro.base64ToArrayBuffer(text))
    return JSON.parse(textOf(xsalsa20poly1305(keyOf(key), all.slice(0, 24)).decrypt(all.slice(24)))) as T
  } catch { return undefined }
}
