import { inflateSync } from 'node:zlib';

/**
 * Reads a PDF's text the way a reader's search does: page streams' glyph numbers through the font's own Unicode map. For tests: it
 * shows that the text is text, on any machine, with nothing of what wrote it.
 */
export function textOfPdf(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const unicode = new Map<string, string>();
  for (const stream of streams) if (stream.includes('beginbfrange') || stream.includes('beginbfchar')) readMap(stream, unicode);
  return streams.filter((stream) => /\/F\d+ [\d.]+ Tf/.test(stream) && /T[jJ]\b/.test(stream)).map((stream) => textOfPage(stream, unicode)).join('\n\f');
}

function streamsOf(bytes: Buffer): readonly string[] {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const header = bytes.subarray(Math.max(0, at - 400), at).toString('latin1');
    const length = Number(/\/Length (\d+)(?![\s\S]*\/Length)/.exec(header)?.[1] ?? 0);
    const body = bytes.subarray(at + 7, at + 7 + length);
    if (/\/FlateDecode(?![\s\S]*endobj)/.test(header)) { try { streams.push(inflateSync(body).toString('latin1')); } catch { streams.push(''); } }
  }
  return streams;
}

const decoded = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function readMap(stream: string, unicode: Map<string, string>): void {
  for (const [, from = '', , list = ''] of stream.matchAll(/<([0-9a-fA-F]{4})> <([0-9a-fA-F]{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-fA-F]+)>/g)].forEach(([, hex = ''], step) => unicode.set((Number.parseInt(from, 16) + step).toString(16).padStart(4, '0'), decoded(hex)));
  }
}

function textOfPage(stream: string, unicode: ReadonlyMap<string, string>): string {
  return [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) =>
    [...parts.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((glyph) => unicode.get(glyph.toLowerCase()) ?? '\ufffd').join('')).join('')).join('\n');
}
