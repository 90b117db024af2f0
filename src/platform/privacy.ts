import Taro from '@tarojs/taro'

export type PrivacyAnswer = (answer: { event: 'agree'; buttonId: string } | { event: 'disagree' } | { event: 'exposureAuthorization' }) => void

/**
 * WeChat holds back a private interface until the person has tapped an agree button; `ask` shows that button (its id goes
 * into the answer). The web build has no such gate and never asks.
 */
export function onPrivacyNeeded (ask: (answer: PrivacyAnswer) => void): void {
  if (process.env.TARO_ENV === 'h5') return
  Taro.onNeedPrivacyAuthorization?.((resolve: unknown) => ask(resolve as PrivacyAnswer))
}

/** Opens the privacy terms kept by WeChat. */
export function openPrivacyTerms (): void {
  if (process.env.TARO_ENV !== 'h5') void Taro.openPrivacyContract?.({})
}
