import { encode } from 'uqr'
import { readQr } from './read-qr'

/** The drawing a screen would show: black on white, `cell` pixels a module, with a margin. */
function drawn (text: string, cell: number, margin: number) {
  const { data: modules, size } = encode(text, { border: 0 })
  const width = (size + 2 * margin) * cell
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < size * cell; y++) {
    for (let x = 0; x < size * cell; x++) {
      if (modules[Math.floor(y / cell)]?.[Math.floor(x / cell)]) data.fill(0, ((y + margin * cell) * width + x + margin * cell) * 4, ((y + margin * cell) * width + x + margin * cell) * 4 + 3)
    }
  }
  return { data, width, height: width }
}

test.each(['RH1.a', 'RH1.home_3f9c2d7e1b.bkg_88.1793600000.Zm9vYmFyYmF6cXV4', '入伙码 3栋2单元1201'])('reads %s off a screen', (text) => {
  expect(readQr(drawn(text, 5, 4))).toBe(text)
})

test('a picture without a code gives nothing', () => {
  expect(readQr({ data: new Uint8ClampedArray(200 * 200 * 4).fill(255), width: 200, height: 200 })).toBeUndefined()
})
