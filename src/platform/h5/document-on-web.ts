import { ok } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { ChooseDocument, OpenDocument } from '../document-file'
import { chooseFiles } from './choose-files'
import { webConfig } from './web-config'

export const chooseDocumentOnWeb: ChooseDocument = async (endings) => {
  const [file] = await chooseFiles({ accept: endings.map((ending) => `.${ending}`).join(',') })
  return file ? ok({ path: URL.createObjectURL(file), name: file.name, bytes: file.size }) : deviceRefusal('CANCELLED')
}

/** By a link rather than window.open: a frame's pop-up would be blocked once the tap is a moment old. */
export const openDocumentOnWeb: OpenDocument = async (url) => {
  const link = document.createElement('a')
  link.href = url.startsWith('/') ? webConfig().cloudUrl + url : url
  link.target = '_blank'
  link.rel = 'noopener'
  document.body.append(link)
  link.click()
  link.remove()
  return ok(null)
}
