import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { Pay } from '../pay'
import { deviceRequest } from './device-request'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'

export const payOnWeb: Pay = async (payment, { fen, payee }) => {
  const words = deviceWords()
  const { value: outcome } = await showSheet<'paid' | 'cancel'>({
    title: words.payTitle,
    figure: `¥${(fen / 100).toFixed(2)}`,
    rows: [`${words.payTo}  ${payee}`],
    text: words.payText,
    actions: [{ label: words.payNow, value: 'paid', look: 'primary' }, { label: words.cancel, value: 'cancel' }]
  })
  const done = await deviceRequest('pay', { package: payment.package, outcome })
  if (outcome === 'cancel') return deviceRefusal('CANCELLED')
  return done ? ok(null) : deviceRefusal('FAILED', 'pay')
}
