export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type DecodedText = { readonly text: string; readonly encoding: TextEncodingName };

const strictly = (bytes: Uint8Array, encoding: TextEncodingName): DecodedText | undefined => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
};

/** Text of a csv: the mark at its start decides, else UTF-8 if every byte agrees, else GB18030 (which holds all of GBK). */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly(bytes, 'utf-16be');
  return strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030');
}
