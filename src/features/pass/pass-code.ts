import { sha256 } from 'js-sha256'
import { PASS_STEP, passText, type Hmac } from '@domain/pass/pass'

const hmac: Hmac = (key, text) => sha256.hmac(key, text)

export type PassCode = { readonly text: string; readonly secondsLeft: number; readonly share: number }

/** The code of this moment, made on the phone from what was given at booking; no network. */
export const passCodeAt = (key: string, home: string, now: number): PassCode => {
  const left = PASS_STEP - (now % PASS_STEP)
  return { text: passText(hmac, key, home, now), secondsLeft: Math.ceil(left / 1000), share: left / PASS_STEP }
}
