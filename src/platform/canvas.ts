import Taro from '@tarojs/taro'

export type CanvasNode = {
  width: number
  height: number
  getContext (kind: '2d'): CanvasRenderingContext2D
}

export type OpenCanvas = {
  readonly node: CanvasNode
  readonly context: CanvasRenderingContext2D
  /** In CSS pixels; the context is already scaled to the screen's density. */
  readonly width: number
  readonly height: number
}

type Box = { width: number; height: number } | null

function ask (id: string): Promise<[{ node?: CanvasNode } | null, Box]> {
  return new Promise((resolve) => {
    // Two questions on purpose: on the web one that asks for the node answers without a size.
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).fields({ node: true })
    query.select(`#${id}`).boundingClientRect()
    query.exec((answers) => resolve(answers as [{ node?: CanvasNode } | null, Box]))
  })
}

/** The canvas of that id on the page now shown (`<Canvas type='2d' id=… canvasId=… />`), sized and cleared; undefined when it is not there yet. */
export async function openCanvas (id: string): Promise<OpenCanvas | undefined> {
  const [found, box] = await ask(id)
  if (!found?.node || !box || box.width === 0) return undefined
  const density = Taro.getWindowInfo().pixelRatio || 1
  const { node } = found
  node.width = Math.round(box.width * density)
  node.height = Math.round(box.height * density)
  const context = node.getContext('2d')
  context.scale(density, density)
  return { node, context, width: box.width, height: box.height }
}

export type TouchPoint = { readonly x: number; readonly y: number; readonly at: number }
type TouchLike = { x?: number; y?: number; clientX: number; clientY: number }
type TouchEventLike = { touches: ArrayLike<TouchLike>; changedTouches: ArrayLike<TouchLike>; currentTarget: unknown; timeStamp: number }

/** Where on the canvas the (first) finger is, in CSS pixels. */
export function touchPoint (event: TouchEventLike): TouchPoint | undefined {
  const touch = event.touches[0] ?? event.changedTouches[0]
  if (!touch) return undefined
  if (process.env.TARO_ENV === 'h5') {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    return { x: touch.clientX - box.left, y: touch.clientY - box.top, at: event.timeStamp }
  }
  return { x: touch.x ?? 0, y: touch.y ?? 0, at: event.timeStamp }
}

/** A picture file of what is drawn. JPEG has no transparency: paint a ground first. */
export async function exportCanvas (id: string, canvas: OpenCanvas, kind: 'png' | 'jpg' = 'png'): Promise<string> {
  // WeChat takes the node, the web build looks the id up.
  const options = { canvas: canvas.node, canvasId: id, fileType: kind, quality: 0.85 }
  const { tempFilePath } = await Taro.canvasToTempFilePath(options as unknown as Taro.canvasToTempFilePath.Option)
  return tempFilePath
}
