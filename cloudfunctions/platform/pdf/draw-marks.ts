import type { Block } from '@domain/documents/paper';
import { momentWords } from '@domain/documents/china-words';
import { colour, lead, page, size, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** Boxes with a tick, drawn: no font is asked for ☑. */
export function drawChecks(sheet: SheetOfPaper, { items }: Of<'checks'>): void {
  for (const { text, isDone, note } of items) {
    sheet.need(lead(size.body));
    const top = sheet.y + 4.2, left = page.left + 2;
    sheet.pdf.lineWidth(0.8).rect(left, top, 9, 9).stroke(isDone ? colour.pine : colour.faint);
    if (isDone) sheet.pdf.lineWidth(1.4).moveTo(left + 1.8, top + 4.8).lineTo(left + 3.9, top + 7).lineTo(left + 7.4, top + 2.2).stroke(colour.pine);
    sheet.flow(note === '' ? text : `${text}（${note}）`, {}, { x: page.left + 20, width: textWidth - 20 });
  }
  sheet.space(6);
}

const TIME_WIDTH = 118;

export function drawTimeline(sheet: SheetOfPaper, { entries }: Of<'timeline'>): void {
  entries.forEach(({ at, what, by }, place) => {
    const box = { x: page.left + TIME_WIDTH + 16, width: textWidth - TIME_WIDTH - 16 };
    const lines = sheet.linesOf(by === '' ? what : `${what}　${by}`, box, { points: 9.5 }), height = lines.length * lead(9.5) + 2;
    sheet.need(height);
    const x = page.left + TIME_WIDTH + 4, middle = sheet.y + lead(9.5) / 2;
    if (place < entries.length - 1) sheet.pdf.lineWidth(0.8).moveTo(x, middle).lineTo(x, sheet.y + height + lead(9.5) / 2).stroke(colour.line);
    sheet.pdf.circle(x, middle, 2.6).fill(colour.pine);
    const timeBox = { x: page.left, width: TIME_WIDTH - 8 };
    sheet.setLines(sheet.linesOf(momentWords(at), timeBox, { points: 9 }), timeBox, sheet.y + 0.4, { points: 9, colour: colour.soft });
    sheet.setLines(lines, box, sheet.y, { points: 9.5 });
    sheet.y += height;
  });
  sheet.space(8);
}
