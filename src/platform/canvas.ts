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
