import { breakLines, type Line } from './break-lines';
import { colour, lead, page, size, textWidth } from './page-look';
import type { Typeface } from './typeface';

export type TextLook = {
  readonly points?: number; readonly colour?: string; readonly isBold?: boolean; readonly align?: 'left' | 'center' | 'right'; readonly indent?: number; readonly isJustified?: boolean
};
export type Box = { readonly x: number; readonly width: number };

/** A file being written: pages, a pen position, and text that is measured before it is set. */
export type SheetOfPaper = {
  readonly pdf: PDFKit.PDFDocument; readonly face: Typeface
  y: number
  /** Starts a page unless this much height is left. */
  need(height: number): void
  newPage(): void
  space(height: number): void
  linesOf(text: string, box: Box, look?: TextLook): readonly Line[]
  /** Sets lines at the given top; returns the bottom. Does not turn pages. */
  setLines(lines: readonly Line[], box: Box, top: number, look?: TextLook): number
  /** Sets text at the pen, turning pages line by line. */
  flow(text: string, look?: TextLook, box?: Box): void
};
export const fullWidth: Box = { x: page.left, width: textWidth };
// Shaping features would move glyphs away from the widths that were measured.
const PLAIN = { kern: false, liga: false, clig: false, calt: false, ccmp: false, locl: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

export function createSheetOfPaper(pdf: PDFKit.PDFDocument, face: Typeface): SheetOfPaper {
  const drawLine = (line: Line, box: Box, top: number, look: TextLook, isFirst: boolean): void => {
    const points = look.points ?? size.body, indent = isFirst ? look.indent ?? 0 : 0, room = box.width - indent - line.width;
    const gaps = [...line.text].length - 1;
    const stretch = look.isJustified === true && !line.isLast && gaps > 0 && room > 0 && room < points * 3 ? room / gaps : 0;
    const shift = look.align === 'center' ? room / 2 : look.align === 'right' ? room : 0;
    const baseline = top + (lead(points) - points) / 2 + points * 0.88;
    const ink = look.colour ?? colour.ink;
    pdf.fontSize(points).fillColor(ink);
    // Only the regular weight is shipped (10 MB a weight): bold is the same glyph with a thin outline of its own colour.
    if (look.isBold) pdf.lineWidth(points * 0.035).strokeColor(ink);
    pdf.text(line.text, box.x + indent + shift, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: stretch, fill: true, stroke: look.isBold === true, features: PLAIN });
  };
  const sheet: SheetOfPaper = {
    pdf, face, y: page.top,
    need: (height) => { if (sheet.y + height > page.height - page.bottom) sheet.newPage(); },
    newPage: () => { pdf.addPage(); sheet.y = page.top; },
    space: (height) => { if (sheet.y > page.top) sheet.y += height; },
    linesOf: (text, box, look = {}) => breakLines(face.written(text), box.width, look.indent ?? 0, (part) => face.widthOf(part, look.points ?? size.body)),
    setLines: (lines, box, top, look = {}) => {
      lines.forEach((line, at) => drawLine(line, box, top + at * lead(look.points ?? size.body), look, at === 0 || lines[at - 1]?.isLast === true));
      return top + lines.length * lead(look.points ?? size.body);
    },
    flow: (text, look = {}, box = fullWidth) => {
      const height = lead(look.points ?? size.body);
      sheet.linesOf(text, box, look).forEach((line, at, all) => {
        sheet.need(height);
        drawLine(line, box, sheet.y, look, at === 0 || all[at - 1]?.isLast === true);
        sheet.y += height;
      });
    }
  };
  return sheet;
}
