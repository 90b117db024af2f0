import type { Block } from '@domain/documents/paper';
import { colour, lead, page, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
/** Where a page number belongs once it is known: the n-th part of the list, counted after the paper that holds it. */
export type PageReference = { readonly onPage: number; readonly y: number; readonly part: number };

const LINE = 9.5, DIGEST = 6.6;

export function drawContents(sheet: SheetOfPaper, { parts }: Of<'contents'>): readonly PageReference[] {
  const height = lead(LINE) + lead(DIGEST) + 5, box = { x: page.left + 22, width: textWidth - 70 };
  const references = parts.map(({ title, digest, note }, part): PageReference => {
    sheet.need(height);
    const words = note === '' ? title : `${title}　${note}`;
    sheet.setLines(sheet.linesOf(`${part + 1}`, { x: page.left, width: 20 }, { points: LINE }), { x: page.left, width: 14 }, sheet.y, { points: LINE, colour: colour.pine, align: 'right' });
    sheet.setLines(sheet.linesOf(words, box, { points: LINE }).slice(0, 1), box, sheet.y, { points: LINE });
    sheet.setLines(sheet.linesOf(digest, box, { points: DIGEST }).slice(0, 1), box, sheet.y + lead(LINE) - 2, { points: DIGEST, colour: colour.faint });
    sheet.pdf.lineWidth(0.4).moveTo(page.left, sheet.y + height - 2).lineTo(page.left + textWidth, sheet.y + height - 2).stroke(colour.line);
    const y = sheet.y;
    sheet.y += height;
    return { onPage: sheet.pdf.bufferedPageRange().count - 1, y, part };
  });
  sheet.space(8);
  return references;
}

/** Writes the page numbers of the parts into a list drawn before. */
export function fillPageNumbers(sheet: SheetOfPaper, references: readonly PageReference[], firstPages: readonly number[]): void {
  for (const { onPage, y, part } of references) {
    const first = firstPages[part];
    if (first === undefined) continue;
    sheet.pdf.switchToPage(onPage);
    const box = { x: page.left + textWidth - 46, width: 46 };
    sheet.setLines(sheet.linesOf(`第 ${first + 1} 页`, box, { points: LINE }), box, y, { points: LINE, colour: colour.soft, align: 'right' });
  }
}
