import { ok, refuse } from '@domain/kernel/result'
import { deviceRefusal } from '../device-refusal'
import type { Upload } from '../upload'
import { sessionToken } from './cloud-fetch'
import { isFlightMode } from './flight-mode'
import { webConfig } from './web-config'

type Sent = { status: number; body: string } | undefined

/** `fetch` tells nothing of an upload's progress. */
function post (url: string, token: string, blob: Blob, onProgress?: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.timeout = 60000
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', blob.type || 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ status: request.status, body: request.responseText })
    request.onerror = request.ontimeout = request.onabort = () => resolve(undefined)
    request.send(blob)
  })
}

export const uploadOnWeb: Upload = async (path, cloudPath, onProgress) => {
  if (isFlightMode()) return refuse('UNREACHABLE')
  const token = await sessionToken().catch(() => undefined)
  const blob = await fetch(path).then((response) => response.blob()).catch(() => undefined)
  if (!blob) return deviceRefusal('FAILED', 'file is gone')
  const sent = token === undefined ? undefined : await post(`${webConfig().cloudUrl}/upload?cloudPath=${encodeURIComponent(cloudPath)}`, token, blob, onProgress)
  if (!sent) return refuse('UNREACHABLE')
  if (sent.status >= 400) return deviceRefusal(sent.status === 403 ? 'NOT_ALLOWED' : 'FAILED', sent.body.slice(0, 200))
  return ok({ fileId: (JSON.parse(sent.body) as { fileID: string }).fileID })
}
