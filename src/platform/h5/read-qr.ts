import jsQR from 'jsqr'

export type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

/** The text of the QR code in a picture, if there is a readable one. */
export const readQr = ({ data, width, height }: Pixels): string | undefined =>
  jsQR(data, width, height, { inversionAttempts: 'attemptBoth' })?.data || undefined
