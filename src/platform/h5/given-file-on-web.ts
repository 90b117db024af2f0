import { ok } from '@domain/kernel/result'
import type { HandleGiven } from '../given-file'

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', zip: 'application/zip', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** The web has one way for both: a download. */
export const takeGivenOnWeb: HandleGiven = async ({ name, content }) => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream' }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(link.href)
  return ok(null)
}
