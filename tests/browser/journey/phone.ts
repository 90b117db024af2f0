import type { Locator, Page } from 'playwright-core'

/** What the people of the journey did with their fingers. */
export type Tally = { taps: number; typed: number; /** The phone taken up last. */ inHand?: PhoneName }
export type PhoneName = 'owner' | 'staff' | 'second' | 'manager'
export type Phone = ReturnType<typeof phoneOn>

/** A phone on the stage, driven as a person does: by what is in sight, and counted. */
export function phoneOn (page: Page, name: PhoneName, tally: Tally) {
  const frame = page.frameLocator(`iframe[name="${name}"]`)
  // Pages below the one in front stay in the document, out of sight.
  const find = (selector: string): Locator => frame.locator(selector).filter({ visible: true }).last()
  const field = (id: string) => find(`${id} input, ${id} textarea, input${id}, textarea${id}`)
  const takeUp = async () => {
    if (tally.inHand === name) return
    tally.inHand = name
    await page.locator(`#phone-${name} h2`).hover()
  }
  const press = async (what: Locator) => { await takeUp(); await what.click(); tally.taps++ }
  return {
    find,
    tap: (selector: string) => press(find(selector)),
    tapFirst: (selector: string) => press(frame.locator(selector).filter({ visible: true }).first()),
    /** To the page before, once it is in front. */
    back: async () => {
      const inside = page.frame({ name })
      const before = inside?.url()
      await press(find('.ui-page__back'))
      await inside?.waitForFunction((was) => window.location.href !== was, before)
    },
    /** A button of what WeChat itself draws. */
    tapSheet: (words: string) => press(frame.getByRole('dialog').getByRole('button', { name: words })),
    sees: async (selector: string) => { await takeUp(); await find(selector).waitFor() },
    gone: (selector: string) => find(selector).waitFor({ state: 'hidden' }),
    says: async (words: string | RegExp) => { await takeUp(); await frame.getByText(words).filter({ visible: true }).first().waitFor() },
    type: async (id: string, text: string) => {
      await press(field(id))
      await field(id).fill(text)
      tally.typed += text.length
    },
    /** Chooses a file or takes a photo: the button, then the picture. */
    choose: async (selector: string, file: string) => {
      const chooser = page.waitForEvent('filechooser')
      await press(find(selector))
      await (await chooser).setFiles(file)
      tally.taps++
    },
    /** Strokes across a canvas, in shares of its width and height. */
    draw: async (selector: string, strokes: readonly Stroke[]) => {
      await takeUp()
      const canvas = find(`${selector} canvas, canvas${selector}`)
      for (const stroke of strokes) {
        await inked(canvas, stroke)
        tally.taps++
      }
    }
  }
}

type Stroke = readonly (readonly [number, number])[]
const TRIES = 40

/** One stroke of the pen; paper that is not laid out yet takes no ink, and whoever sees that writes again. */
async function inked (canvas: Locator, stroke: Stroke) {
  const drawn = () => canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    return pixels.reduce((inked, value, at) => (at % 4 === 3 && value > 0 ? inked + 1 : inked), 0)
  })
  const { mouse } = canvas.page()
  const before = await drawn()
  for (let left = TRIES; left > 0; left--) {
    const box = await canvas.boundingBox()
    if (!box) throw new Error('the canvas is not in sight')
    for (const [at, [x, y]] of stroke.entries()) {
      await mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 3 })
      if (at === 0) await mouse.down()
    }
    await mouse.up()
    if (await drawn() > before) return
  }
  throw new Error('the paper takes no ink')
}

/** 王: three lines and one through them. */
export const SIGNATURE = [[[0.2, 0.3], [0.8, 0.28]], [[0.25, 0.5], [0.75, 0.48]], [[0.15, 0.72], [0.85, 0.7]], [[0.5, 0.3], [0.5, 0.72]]] as const
