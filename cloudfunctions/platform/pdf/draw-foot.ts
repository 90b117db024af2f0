import { colour, lead, page, size, textWidth } from './page-look';
import type { PdfPart } from './pdf-request';
import type { SheetOfPaper } from './sheet-of-paper';

type Foot = { readonly at: number; readonly pages: number; readonly number: string; readonly part: PdfPart | undefined };

/** The line at the bottom of every page: which file, the digest of the paper on this page, which page of how many. */
export function drawFoot(sheet: SheetOfPaper, { at, pages, number, part }: Foot): void {
  sheet.pdf.switchToPage(at);
  const top = page.height - 46, left = { x: page.left, width: textWidth - 70 }, right = { x: page.left + textWidth - 70, width: 70 };
  sheet.pdf.lineWidth(0.5).moveTo(page.left, top).lineTo(page.left + textWidth, top).stroke(colour.line);
  const look = { points: size.foot, colour: colour.faint };
  sheet.setLines(sheet.linesOf(`${part?.paper.title ?? ''}　${number}`, left, look).slice(0, 1), left, top + 5, look);
  sheet.setLines(sheet.linesOf(`SHA-256 ${part?.digest ?? ''}`, left, look).slice(0, 1), left, top + 5 + lead(size.foot), look);
  sheet.setLines(sheet.linesOf(`第 ${at + 1} 页　共 ${pages} 页`, right, { points: 7.5 }), right, top + 5, { points: 7.5, colour: colour.soft, align: 'right' });
}
