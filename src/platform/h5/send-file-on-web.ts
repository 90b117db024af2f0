import { ok } from '@domain/kernel/result'
import type { FetchFile, SendFile } from '../send-file'
import { openDocumentOnWeb } from './document-on-web'

/** The browser fetches when it saves. */
export const fetchFileOnWeb: FetchFile = async (url) => ok(url)
export const sendFileOnWeb: SendFile = (path) => openDocumentOnWeb(path)
