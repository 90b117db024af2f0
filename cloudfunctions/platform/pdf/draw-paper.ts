import type { Block, Paper } from '@domain/documents/paper';
import { drawContents, type PageReference } from './draw-contents';
import { drawPairs, drawTable } from './draw-grid';
import { drawChecks, drawTimeline } from './draw-marks';
import { drawPhotos, photoLineHeight, type Pictures } from './draw-photos';
import { drawSignatures } from './draw-signatures';
import { drawClause, drawHeading, drawList, drawNote, drawText } from './draw-words';
import { colour, lead, page, size, textWidth } from './page-look';
import { fullWidth, type SheetOfPaper } from './sheet-of-paper';

function drawTitle(sheet: SheetOfPaper, { title, subtitle, number, isSample, version }: Paper): void {
  if (isSample) {
    const box = { x: page.left + textWidth - 104, width: 104 };
    sheet.pdf.lineWidth(0.7).roundedRect(box.x, sheet.y - 26, box.width, 16, 3).stroke(colour.persimmon);
    sheet.setLines(sheet.linesOf(`示范文本　第 ${version} 版`, box, { points: 7.5 }), box, sheet.y - 24.5, { points: 7.5, colour: colour.persimmon, align: 'center' });
  }
  sheet.flow(title, { points: size.title, isBold: true, align: 'center' });
  if (subtitle !== '') sheet.flow(subtitle, { points: size.body, colour: colour.soft, align: 'center' });
  if (number !== '') sheet.flow(`编号　${number}`, { points: size.small, colour: colour.faint, align: 'center' });
  sheet.y += 6;
  sheet.pdf.lineWidth(1.6).moveTo(page.left, sheet.y).lineTo(page.left + textWidth, sheet.y).stroke(colour.pine);
  sheet.pdf.lineWidth(0.5).moveTo(page.left, sheet.y + 3).lineTo(page.left + textWidth, sheet.y + 3).stroke(colour.pine);
  sheet.y += 14;
}

// What a block needs to begin, for the heading above it.
const beginning: Readonly<Record<Block['kind'], number>> = {
  heading: 40, text: 36, clause: 60, list: 36, note: 60, pairs: 50, table: 72, checks: 36, photos: photoLineHeight, timeline: 40, contents: 60, signatures: 120
};

function drawBlock(sheet: SheetOfPaper, block: Block, next: Block | undefined, pictures: Pictures): readonly PageReference[] {
  switch (block.kind) {
    case 'heading': drawHeading(sheet, block, next ? beginning[next.kind] : 0); return [];
    case 'text': drawText(sheet, block); return [];
    case 'clause': drawClause(sheet, block); return [];
    case 'list': drawList(sheet, block); return [];
    case 'note': drawNote(sheet, block); return [];
    case 'pairs': drawPairs(sheet, block); return [];
    case 'table': drawTable(sheet, block); return [];
    case 'checks': drawChecks(sheet, block); return [];
    case 'photos': drawPhotos(sheet, block, pictures); return [];
    case 'timeline': drawTimeline(sheet, block); return [];
    case 'signatures': drawSignatures(sheet, block, pictures); return [];
    case 'contents': return drawContents(sheet, block);
  }
}

/** Draws a paper from the pen on; gives back the page numbers still owed to its list of parts. */
export function drawPaper(sheet: SheetOfPaper, paper: Paper, pictures: Pictures): readonly PageReference[] {
  drawTitle(sheet, paper);
  return paper.blocks.flatMap((block, at) => drawBlock(sheet, block, paper.blocks[at + 1], pictures));
}

/** Names the characters that stand as 〓, so that nobody has to guess a name. */
export function drawMissing(sheet: SheetOfPaper, missing: readonly string[]): void {
  const codes = missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join('、');
  sheet.space(10);
  sheet.need(lead(size.small) * 2);
  sheet.flow(`本文件的字体缺少 ${missing.length} 个字，以〓代替，按统一码依次为：${codes}。原字以系统中的电子记录为准。`, { points: size.small, colour: colour.persimmon }, fullWidth);
}
