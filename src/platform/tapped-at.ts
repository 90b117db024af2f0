import Taro from '@tarojs/taro'

type Touching = { readonly changedTouches?: readonly { readonly clientX: number; readonly clientY: number }[]; readonly clientX?: number; readonly clientY?: number }
type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null

/** Where an element was tapped, in thousandths of its width and height; undefined when it has no size yet. On the web a tap is a click, in the mini-program a touch. */
export function tappedAt (id: string, event: unknown): Promise<readonly [number, number] | undefined> {
  const { changedTouches: [touch] = [], clientX, clientY } = event as Touching
  const x = touch?.clientX ?? clientX, y = touch?.clientY ?? clientY
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery()
    query.select(`#${id}`).boundingClientRect()
    query.exec((answers) => {
      const box = answers[0] as Box
      const share = (at: number, from: number, size: number) => Math.round(Math.min(1, Math.max(0, (at - from) / size)) * 1000)
      resolve(box && box.width && box.height && x !== undefined && y !== undefined ? [share(x, box.left, box.width), share(y, box.top, box.height)] : undefined)
    })
  })
}
