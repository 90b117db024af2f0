import { readFileSync } from 'node:fs';
import { fillPageNumbers } from './draw-contents';
import { drawFoot } from './draw-foot';
import { drawMissing, drawPaper } from './draw-paper';
import { drawSeal } from './draw-seal';
import type { PdfRenderer, PdfRequest, RenderedPdf } from './pdf-request';
import { createSheetOfPaper } from './sheet-of-paper';
import { createTypeface, type GlyphSource } from './typeface';

// Required, not imported: pdfkit's ES build looks for its data beside import.meta.url, which a bundled function does not have.
const PDFDocument = require('pdfkit') as typeof import('pdfkit');

function openDocument({ title, issuedAt }: PdfRequest, font: Buffer): { pdf: PDFKit.PDFDocument; glyphs: GlyphSource } {
  // An empty default font keeps pdfkit from looking for Helvetica's metrics, which a bundle does not carry.
  const pdf = new PDFDocument({
    size: 'A4', margin: 0, bufferPages: true, autoFirstPage: false, pdfVersion: '1.7', lang: 'zh-CN', displayTitle: true, font: '',
    info: { Title: title, Producer: 'Ruhuo', Creator: 'Ruhuo', CreationDate: new Date(issuedAt), ModDate: new Date(issuedAt) }
  });
  pdf.registerFont('text', font);
  pdf.font('text');
  return { pdf, glyphs: (pdf as unknown as { _font: { font: GlyphSource } })._font.font };
}

async function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => { pdf.on('end', resolve); pdf.on('error', reject); });
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

/**
 * Makes the renderer with its one font, read at first use and kept. Text is real (a subset of the font with a Unicode map), A4, each
 * paper from a new page with a bookmark, page numbers, the file's number and each paper's SHA-256 in the foot.
 */
export function createPdfRenderer({ fontPath }: { readonly fontPath: string }): PdfRenderer {
  let font: Buffer | undefined;
  return async (request): Promise<RenderedPdf> => {
    font ??= readFileSync(fontPath);
    const { pdf, glyphs } = openDocument(request, font);
    const face = createTypeface(glyphs), sheet = createSheetOfPaper(pdf, face);
    const pictures = { bytes: request.images, unreadable: new Set<string>() };
    const firstPages: number[] = [], pageOf: number[] = [], owed: (() => void)[] = [];
    request.parts.forEach(({ paper }, part) => {
      sheet.newPage();
      firstPages.push(pdf.bufferedPageRange().count - 1);
      if (request.parts.length > 1) pdf.outline.addItem(paper.title);
      const references = drawPaper(sheet, paper, pictures);
      owed.push(() => fillPageNumbers(sheet, references, firstPages.slice(part + 1)));
      if (part === request.parts.length - 1 && face.missing.size > 0) drawMissing(sheet, [...face.missing]);
      if (part === request.parts.length - 1 && request.mark) drawSeal(sheet, request.mark, request.issuedAt);
      while (pageOf.length < pdf.bufferedPageRange().count) pageOf.push(part);
    });
    for (const fill of owed) fill();
    const pages = pdf.bufferedPageRange().count;
    for (let at = 0; at < pages; at += 1) drawFoot(sheet, { at, pages, number: request.number, part: request.parts[pageOf[at] ?? 0] });
    return { bytes: await collect(pdf), pages, missing: [...face.missing], unreadable: [...pictures.unreadable] };
  };
}
