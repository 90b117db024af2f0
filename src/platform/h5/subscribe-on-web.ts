import type { Subscribe } from '../subscribe'
import { deviceRequest } from './device-request'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'

export const subscribeOnWeb: Subscribe = async (templates) => {
  const words = deviceWords()
  const asked = templates.slice(0, 3)
  const { value } = await showSheet({
    title: words.subscribeTitle,
    rows: asked.map(({ title }) => title),
    text: words.subscribeText,
    actions: [{ label: words.allow, value: true, look: 'primary' }, { label: words.refuse, value: false }]
  })
  if (!value) return []
  const ids = asked.map(({ id }) => id)
  return await deviceRequest('subscribe', { templateIds: ids }) ? ids : []
}
