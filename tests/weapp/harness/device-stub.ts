import { wxApi } from './wx-api'

export type Asked = { readonly name: string; readonly options: Readonly<Record<string, unknown>> }

/** Takes a file to the cloud and answers its name there. */
export type Upload = (cloudPath: string, content: Uint8Array) => Promise<string>
const uploadNowhere: Upload = async (cloudPath) => `cloud://test.bucket/${cloudPath}`

/** The smallest thing that is a JPEG to whoever reads its segments. */
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9])

const ANSWERS: Readonly<Record<string, (options: Record<string, unknown>) => object>> = {
  chooseMedia: () => ({ type: 'image', tempFiles: [{ tempFilePath: 'wxfile://tmp/photo.jpg', size: 2_000_000, fileType: 'image' }] }),
  chooseMessageFile: () => ({ tempFiles: [{ path: 'wxfile://tmp/roster.xlsx', name: 'roster.xlsx', size: 50_000, type: 'file' }] }),
  getImageInfo: () => ({ width: 4000, height: 3000, orientation: 'up', type: 'jpeg' }),
  compressImage: () => ({ tempFilePath: 'wxfile://tmp/small.jpg' }),
  canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/drawn.png' }),
  scanCode: () => ({ result: 'code', scanType: 'QR_CODE' }),
  requestPayment: () => ({}),
  requestSubscribeMessage: ({ tmplIds }) => Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
  getScreenBrightness: () => ({ value: 0.4 }),
  downloadFile: () => ({ statusCode: 200, tempFilePath: 'wxfile://tmp/paper.pdf' }),
  ...Object.fromEntries(['setScreenBrightness', 'setKeepScreenOn', 'vibrateShort', 'setClipboardData', 'makePhoneCall', 'openLocation', 'openDocument', 'shareFileMessage', 'addPhoneCalendar', 'previewImage', 'showToast', 'pageScrollTo', 'stopPullDownRefresh'].map((name) => [name, () => ({})]))
}

function canvas (drawn: unknown[][]) {
  const kept: Record<PropertyKey, unknown> = { measureText: (text: string) => ({ width: text.length * 10 }) }
  const context = new Proxy(kept, { get: (target, key) => target[key] ?? ((...told: unknown[]) => { drawn.push([key, ...told]) }) })
  return { width: 0, height: 0, getContext: () => context, createImage: () => ({}), requestAnimationFrame: (work: () => void) => setTimeout(work, 16), cancelAnimationFrame: clearTimeout }
}

/** Everything measures 300 × 160, and every canvas is this one. */
function selectorQuery (node: object) {
  const asked: object[] = []
  const box = { left: 0, top: 0, right: 300, bottom: 160, width: 300, height: 160 }
  const query = {
    select: () => query,
    selectAll: () => query,
    selectViewport: () => query,
    in: () => query,
    fields: (fields: { node?: boolean }) => { asked.push(fields.node ? { node } : box); return query },
    node: () => { asked.push({ node }); return query },
    boundingClientRect: () => { asked.push(box); return query },
    scrollOffset: () => { asked.push({ scrollTop: 0, scrollLeft: 0 }); return query },
    exec: (done: (answers: object[]) => void) => { void Promise.resolve().then(() => done(asked)) }
  }
  return query
}

/** A phone whose owner agrees to everything; a test passes its own `wx` for anything else. */
export function createDevice (upload: Upload = uploadNowhere, lying: Readonly<Record<string, Uint8Array>> = {}) {
  const files = new Map<string, Uint8Array>(Object.entries(lying))
  const asked: Asked[] = []
  const drawn: unknown[][] = []
  const node = canvas(drawn)
  const apis = Object.fromEntries(Object.entries(ANSWERS).map(([name, answer]) => [name, wxApi(name, (options: Record<string, unknown>) => {
    asked.push({ name, options })
    return answer(options)
  })]))
  const wx = {
    ...apis,
    createSelectorQuery: () => selectorQuery(node),
    getFileSystemManager: () => ({
      readFile: wxApi('readFile', ({ filePath, position = 0, length }: { filePath: string; position?: number; length?: number }) => { const file = files.get(filePath) ?? jpeg; return { data: Uint8Array.from(file.subarray(position, position + (length ?? file.length))).buffer } }),
      readFileSync: (path: string) => Uint8Array.from(files.get(path) ?? jpeg).buffer, writeFileSync: (path: string, content: ArrayBuffer) => { files.set(path, new Uint8Array(content)) }, unlink: ({ filePath }: { filePath: string }) => { files.delete(filePath) }
    }),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    cloud: {
      uploadFile: (options: { cloudPath: string; filePath: string; success: (result: object) => void; fail: (error: object) => void }) => {
        const { cloudPath, filePath } = options
        asked.push({ name: 'cloud.uploadFile', options: { cloudPath, filePath } })
        upload(cloudPath, files.get(filePath) ?? jpeg).then(
          (fileID) => options.success({ errMsg: 'cloud.uploadFile:ok', fileID, statusCode: 200 }),
          (error: { errCode?: number; errMsg?: string }) => options.fail({ errCode: error.errCode, errMsg: `cloud.uploadFile:fail ${error.errMsg ?? ''}` })
        )
        return { onProgressUpdate: () => undefined, abort: () => undefined }
      }
    }
  }
  return { wx, asked, drawn }
}
