/** What the font can write, found while writing. */
export type Typeface = {
  /** Text as it can be written: what the font lacks becomes 〓 and is remembered, invisible marks vanish. */
  written(text: string): string
  /** Width in points. */
  widthOf(text: string, points: number): number
  readonly missing: ReadonlySet<string>
};
export type GlyphSource = { hasGlyphForCodePoint(code: number): boolean; glyphForCodePoint(code: number): { readonly advanceWidth: number }; readonly unitsPerEm: number };

const STANDS_FOR_MISSING = '〓';
// Variation selectors, joiners, byte order marks and controls: nothing to draw, or a finer form of the character before.
const INVISIBLE = /(?![\n\t])\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;

export function createTypeface(font: GlyphSource): Typeface {
  const advances = new Map<string, number>(), missing = new Set<string>();
  const advanceOf = (character: string): number => {
    const known = advances.get(character);
    if (known !== undefined) return known;
    const advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
    advances.set(character, advance);
    return advance;
  };
  return {
    missing,
    written: (text) => [...text.replace(INVISIBLE, '').replaceAll('\t', ' ')].map((character) => {
      if (character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character;
      missing.add(character);
      return STANDS_FOR_MISSING;
    }).join(''),
    widthOf: (text, points) => { let width = 0; for (const character of text) width += advanceOf(character); return width * points; }
  };
}
