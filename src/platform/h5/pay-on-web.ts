import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { Pay } from '../pay'
import { cloudFetch } from './cloud-fetch'
import { deviceRequest } from './device-request'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'

type Order = { readonly body: string; readonly totalFee: number }

/** The sheet shows what the order says, as WeChat's does, not what the page believes. */
async function orderOf (prepay: string): Promise<Order | undefined> {
  const response = await cloudFetch(`/device/pay?prepayId=${encodeURIComponent(prepay.replace(/^prepay_id=/, ''))}`, {})
  return response?.ok ? await response.json() as Order : undefined
}

export const payOnWeb: Pay = async (payment) => {
  const words = deviceWords()
  const order = await orderOf(payment.package)
  if (!order) return deviceRefusal('FAILED', 'order')
  const { value: outcome } = await showSheet<'paid' | 'cancel'>({
    title: words.payTitle,
    figure: `¥${(order.totalFee / 100).toFixed(2)}`,
    rows: [order.body],
    text: words.payText,
    actions: [{ label: words.payNow, value: 'paid', look: 'primary' }, { label: words.cancel, value: 'cancel' }]
  })
  const done = await deviceRequest('pay', { package: payment.package, outcome })
  if (outcome === 'cancel') return deviceRefusal('CANCELLED')
  return done ? ok(null) : deviceRefusal('FAILED', 'pay')
}
