// Chinese typesetting's two rules (避头尾): no closing mark begins a line, no opening mark ends one.
const OPENING = '（《〈「『【〔“‘([{¥￥';
const CLOSING = '，。、；：？！）》〉」』】〕”’…—%℃㎡)]},.;:?!·～';
const WORD = /[A-Za-z0-9@#&+*_/\\=.,:%¥$’'-]/;

/** Pieces that must not be parted: a Latin word or number, or one character, with the marks that cling to it. */
export function piecesOf(text: string): readonly string[] {
  const characters = [...text], pieces: string[] = [];
  let at = 0;
  while (at < characters.length) {
    let piece = '';
    while (at < characters.length && OPENING.includes(characters[at] ?? '')) piece += characters[at++];
    if (at < characters.length && WORD.test(characters[at] ?? '')) while (at < characters.length && WORD.test(characters[at] ?? '')) piece += characters[at++];
    else if (at < characters.length) piece += characters[at++];
    while (at < characters.length && CLOSING.includes(characters[at] ?? '') && !piece.endsWith(' ')) piece += characters[at++];
    pieces.push(piece);
  }
  return pieces;
}

export type Line = { readonly text: string; readonly width: number; /** Ends a paragraph: not to be stretched. */ readonly isLast: boolean };

/** Breaks text into lines no wider than `width`; the first may be indented. Pieces wider than a line are cut by character. */
export function breakLines(text: string, width: number, indent: number, widthOf: (text: string) => number): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, indent, widthOf));
}

function breakParagraph(text: string, width: number, indent: number, widthOf: (text: string) => number): readonly Line[] {
  const lines: Line[] = [];
  let line = '', used = 0;
  const room = (): number => (lines.length === 0 ? width - indent : width);
  const end = (isLast: boolean): void => {
    const trimmed = line.trimEnd();
    lines.push({ text: trimmed, width: widthOf(trimmed), isLast });
    line = ''; used = 0;
  };
  for (const piece of piecesOf(text)) {
    const wide = widthOf(piece);
    if (used + widthOf(piece.trimEnd()) <= room() + 0.01) { line += piece; used += wide; continue; }
    if (line !== '') end(false);
    if (piece.trim() === '') continue;
    if (wide <= room()) { line = piece; used = wide; continue; }
    for (const character of piece) {
      const one = widthOf(character);
      if (used + one > room() && line !== '') end(false);
      line += character; used += one;
    }
  }
  end(true);
  return lines;
}
