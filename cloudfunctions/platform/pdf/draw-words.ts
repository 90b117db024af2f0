import type { Block } from '@domain/documents/paper';
import { chineseCount } from '@domain/documents/china-words';
import { colour, lead, page, size, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
const TWO_CHARACTERS = size.body * 2;

/** `follows` is the height the block after it needs to begin: a heading is never left alone at the foot of a page. */
export function drawHeading(sheet: SheetOfPaper, { text }: Of<'heading'>, follows: number): void {
  sheet.space(12);
  sheet.need(lead(size.heading) + 4 + follows);
  sheet.pdf.rect(page.left, sheet.y + 4.5, 3, size.heading).fill(colour.pine);
  sheet.flow(text, { points: size.heading, isBold: true }, { x: page.left + 10, width: textWidth - 10 });
  sheet.space(4);
}

export function drawText(sheet: SheetOfPaper, { text, align, isIndented }: Of<'text'>): void {
  sheet.flow(text, { align, indent: isIndented ? TWO_CHARACTERS : 0, isJustified: align === 'left' });
  sheet.space(3);
}

/** 第四条 with its paragraphs; key clauses carry a mark in the margin, so that paper and phone point at the same ones. */
export function drawClause(sheet: SheetOfPaper, { number, title, paragraphs, isKey }: Of<'clause'>): void {
  sheet.space(7);
  sheet.need(lead(size.body) * 3);
  const words = `第${chineseCount(number)}条　${title}`;
  if (isKey) {
    const at = page.left + sheet.face.widthOf(sheet.face.written(words), 11) + 8;
    sheet.pdf.roundedRect(at, sheet.y + 3.2, 28, 12.4, 3).fill(colour.pineTint);
    sheet.setLines(sheet.linesOf('重点', { x: at, width: 28 }, { points: 8 }), { x: at, width: 28 }, sheet.y + 2.8, { points: 8, colour: colour.pine, align: 'center' });
  }
  sheet.flow(words, { points: 11, isBold: true });
  for (const paragraph of paragraphs) sheet.flow(paragraph, { indent: TWO_CHARACTERS, isJustified: true });
}

export function drawList(sheet: SheetOfPaper, { items, isNumbered }: Of<'list'>): void {
  items.forEach((item, at) => {
    sheet.need(lead(size.body));
    if (isNumbered) sheet.setLines(sheet.linesOf(`${at + 1}.`, { x: page.left, width: 22 }), { x: page.left, width: 16 }, sheet.y, { align: 'right' });
    else sheet.pdf.circle(page.left + 9, sheet.y + lead(size.body) / 2, 1.5).fill(colour.pine);
    sheet.flow(item, { isJustified: true }, { x: page.left + 22, width: textWidth - 22 });
  });
  sheet.space(7);
}

export function drawNote(sheet: SheetOfPaper, { text }: Of<'note'>): void {
  const box = { x: page.left + 12, width: textWidth - 24 }, lines = sheet.linesOf(text, box, { points: size.small });
  const height = lines.length * lead(size.small) + 12;
  sheet.space(5);
  sheet.need(height);
  sheet.pdf.rect(page.left, sheet.y, textWidth, height).fill(colour.tint);
  sheet.pdf.rect(page.left, sheet.y, 2.5, height).fill(colour.pine);
  sheet.setLines(lines, box, sheet.y + 6, { points: size.small, colour: colour.soft, isJustified: true });
  sheet.y += height + 6;
}
