import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { PhoneCode, phoneNumberButton } from '../phone-number'
import { deviceRequest } from './device-request'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'
import { webConfig } from './web-config'

async function ask (): Promise<PhoneCode> {
  const words = deviceWords()
  const { value, typed } = await showSheet({
    title: words.phoneTitle,
    text: words.phoneText,
    input: {
      placeholder: words.phonePlaceholder,
      value: webConfig().persona.phone ?? '',
      accept: (phone) => /^1\d{10}$/.test(phone),
      complaint: words.phoneWrong
    },
    actions: [{ label: words.allow, value: true, look: 'primary' }, { label: words.refuse, value: false }]
  })
  if (!value) return deviceRefusal('CANCELLED')
  const given = await deviceRequest<{ code: string }>('phone-code', { phone: typed })
  return given ? ok({ code: given.code }) : deviceRefusal('FAILED', 'phone-code')
}

export const phoneNumberOnWeb: typeof phoneNumberButton = (answered) => ({ onClick: () => { void ask().then(answered) } })
