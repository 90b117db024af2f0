import type { Surface } from '@/ui/canvas-box'

/** What src/platform does on a phone: the canvas of that id, at the screen's density. */
export const openCanvas = async (id: string): Promise<Surface | undefined> => {
  const canvas = document.querySelector<HTMLCanvasElement>(`#${id} canvas`)
  const box = canvas?.getBoundingClientRect()
  const context = canvas?.getContext('2d')
  if (!canvas || !context || !box || box.width === 0) return undefined
  canvas.width = Math.round(box.width * devicePixelRatio)
  canvas.height = Math.round(box.height * devicePixelRatio)
  context.scale(devicePixelRatio, devicePixelRatio)
  return { node: canvas, context, width: box.width, height: box.height }
}
