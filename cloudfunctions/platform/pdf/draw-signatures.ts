import type { Block, Ink, Party } from '@domain/documents/paper';
import { momentWords } from '@domain/documents/china-words';
import { drawPicture, type Pictures } from './draw-photos';
import { colour, page, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
const GAP = 16, WIDTH = (textWidth - GAP) / 2, HEIGHT = 94, INK_HEIGHT = 38, BELOW = 8;
// Strokes are written in a field of 1000 × 500.
const FIELD = { width: 1000, height: 500 };

export function drawSignatures(sheet: SheetOfPaper, { parties }: Of<'signatures'>, pictures: Pictures): void {
  sheet.space(8);
  // Signatures stay together, as far as a page can hold them.
  sheet.need(Math.min(Math.ceil(parties.length / 2), 4) * (HEIGHT + BELOW) - BELOW);
  parties.forEach((party, at) => {
    if (at % 2 === 0) sheet.need(HEIGHT);
    drawParty(sheet, party, page.left + (at % 2) * (WIDTH + GAP), pictures);
    if (at % 2 === 1 || at === parties.length - 1) sheet.y += HEIGHT + BELOW;
  });
}

function drawParty(sheet: SheetOfPaper, party: Party, x: number, pictures: Pictures): void {
  const box = { x: x + 10, width: WIDTH - 20 }, top = sheet.y;
  sheet.pdf.lineWidth(0.6).roundedRect(x, top, WIDTH, HEIGHT, 4).stroke(colour.line);
  sheet.setLines(sheet.linesOf(party.role, box, { points: 8.5 }).slice(0, 1), box, top + 6, { points: 8.5, colour: colour.soft });
  sheet.setLines(sheet.linesOf(party.name, box, { points: 10.5 }).slice(0, 1), box, top + 19, { points: 10.5 });
  if (party.ink) drawInk(sheet, party.ink, x + 10, top + 37, WIDTH - 20, pictures);
  sheet.pdf.lineWidth(0.5).moveTo(x + 10, top + 38 + INK_HEIGHT).lineTo(x + WIDTH - 10, top + 38 + INK_HEIGHT).stroke(colour.line);
  const line = party.at === null ? '签名：　　　　　　　　日期：' : [momentWords(party.at), party.note].filter((part) => part !== '').join('　');
  sheet.setLines(sheet.linesOf(line, box, { points: 8 }).slice(0, 1), box, top + HEIGHT - 17, { points: 8, colour: colour.soft });
}

function drawInk(sheet: SheetOfPaper, ink: Ink, x: number, y: number, width: number, pictures: Pictures): void {
  if (ink.kind === 'image') return drawPicture(sheet, ink.image, { x, y, width: Math.min(width, 140), height: INK_HEIGHT }, pictures);
  const strokes = ink.strokes.split(';').map((stroke) => stroke.split(' ').map((point) => point.split(',').map(Number) as [number, number]));
  const all = strokes.flat().filter(([px, py]) => Number.isFinite(px) && Number.isFinite(py));
  if (all.length === 0) return;
  const left = Math.min(...all.map(([px]) => px)), right = Math.max(...all.map(([px]) => px)), high = Math.min(...all.map(([, py]) => py)), low = Math.max(...all.map(([, py]) => py));
  const scale = Math.min(width / Math.max(right - left, FIELD.width / 4), (INK_HEIGHT - 4) / Math.max(low - high, FIELD.height / 4));
  const at = ([px, py]: readonly [number, number]): readonly [number, number] => [x + (px - left) * scale, y + 2 + (py - high) * scale];
  sheet.pdf.save().lineWidth(1.5).lineCap('round').lineJoin('round').strokeColor(colour.ink);
  for (const stroke of strokes) drawStroke(sheet.pdf, stroke.map(at));
  sheet.pdf.restore();
}

// Through the middles of neighbouring points: smooth, and never away from where the pen was.
function drawStroke(pdf: PDFKit.PDFDocument, points: readonly (readonly [number, number])[]): void {
  const [first, ...rest] = points;
  if (!first) return;
  pdf.moveTo(first[0], first[1]);
  if (rest.length === 0) pdf.lineTo(first[0] + 0.1, first[1]);
  rest.forEach(([px, py], at) => {
    const next = rest[at + 1];
    if (next) pdf.quadraticCurveTo(px, py, (px + next[0]) / 2, (py + next[1]) / 2); else pdf.lineTo(px, py);
  });
  pdf.stroke();
}
