import { preparePhotoInWeChat } from './photo-in-wechat'

const mockAsked: { quality: number; compressedWidth: number; compressedHeight: number }[] = []
const mockWritten: Uint8Array[] = []
let mockSizes: number[] = []
let mockSize = 0

/** A JPEG of that many bytes, with a place in it. */
const mockJpeg = (bytes: number) => {
  const exif = [0xff, 0xe1, 0, 12, ...Buffer.from('Exif\0\0GPS!')]
  return new Uint8Array([0xff, 0xd8, ...exif, 0xff, 0xda, ...new Uint8Array(Math.max(0, bytes - 4))])
}

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getImageInfo: async () => ({ width: 4000, height: 3000, orientation: 'right' }),
    compressImage: async (options: (typeof mockAsked)[number]) => {
      mockAsked.push(options)
      mockSize = mockSizes.shift() ?? 0
      return { tempFilePath: 'wxfile://tmp.jpg' }
    },
    getFileSystemManager: () => ({
      readFileSync: () => mockJpeg(mockSize).buffer,
      writeFileSync: (_path: string, bytes: ArrayBuffer) => { mockWritten.push(new Uint8Array(bytes)) }
    })
  }
}))

beforeEach(() => { mockAsked.length = 0; mockWritten.length = 0 })

test('a photo becomes 1600 px, without its place, in a file of its own', async () => {
  mockSizes = [200_000]
  const made = await preparePhotoInWeChat({ path: 'wxfile://camera.jpg', bytes: 6_000_000 })
  expect(mockAsked).toEqual([expect.objectContaining({ compressedWidth: 1600, compressedHeight: 1200, quality: 80 })])
  expect(made).toEqual({ ok: true, value: { path: expect.stringMatching(/^wxfile:\/\/usr\/photo-/), bytes: mockWritten[0]?.length } })
  expect(Buffer.from(mockWritten[0] ?? []).toString('latin1')).not.toContain('GPS')
})

test('it is pressed harder until it fits', async () => {
  mockSizes = [900_000, 500_000, 299_000]
  const made = await preparePhotoInWeChat({ path: 'wxfile://camera.jpg', bytes: 6_000_000 })
  expect(mockAsked.map(({ compressedWidth }) => compressedWidth)).toEqual([1600, 1600, 1280])
  expect(made.ok && made.value.bytes).toBeLessThanOrEqual(300 * 1024)
})

test('one that cannot be made to fit is refused, not sent', async () => {
  mockSizes = [900_000, 900_000, 900_000, 900_000, 900_000]
  expect(await preparePhotoInWeChat({ path: 'wxfile://camera.jpg', bytes: 6_000_000 })).toMatchObject({ ok: false, code: 'FAILED' })
  expect(mockWritten).toEqual([])
})
