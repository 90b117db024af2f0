import type { Block, Column } from '@domain/documents/paper';
import { colour, lead, page, size, textWidth } from './page-look';
import type { Box, SheetOfPaper, TextLook } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
type Cell = { readonly text: string; readonly box: Box; readonly look: TextLook; readonly isTinted: boolean };
const PAD_X = 6, PAD_Y = 3.5, CELL_TEXT = 9.5;
const PAGE_ROOM = page.height - page.top - page.bottom;

const inner = ({ x, width }: Box): Box => ({ x: x + PAD_X, width: width - 2 * PAD_X });

/** One row of bordered cells, as high as its highest; a row never crosses a page unless it is higher than one. */
function drawRow(sheet: SheetOfPaper, cells: readonly Cell[], onNewPage?: () => void): void {
  const lines = cells.map((cell) => sheet.linesOf(cell.text, inner(cell.box), { ...cell.look, points: CELL_TEXT }));
  const most = Math.max(...lines.map((one) => one.length)), height = most * lead(CELL_TEXT) + 2 * PAD_Y;
  if (height > PAGE_ROOM) return drawTallRow(sheet, cells, Math.floor(most / 2), onNewPage);
  const before = sheet.pdf.bufferedPageRange().count;
  sheet.need(height);
  if (sheet.pdf.bufferedPageRange().count > before) onNewPage?.();
  cells.forEach(({ box, look, isTinted }, at) => {
    const text = lines[at] ?? [];
    if (isTinted) sheet.pdf.rect(box.x, sheet.y, box.width, height).fill(colour.tint);
    sheet.pdf.lineWidth(0.6).rect(box.x, sheet.y, box.width, height).stroke(colour.line);
    const top = sheet.y + (height - text.length * lead(CELL_TEXT)) / 2;
    sheet.setLines(text, inner(box), top, { ...look, points: CELL_TEXT });
  });
  sheet.y += height;
}

// A text longer than a page is cut in two rows, again and again.
function drawTallRow(sheet: SheetOfPaper, cells: readonly Cell[], half: number, onNewPage?: () => void): void {
  const cut = cells.map((cell) => {
    const lines = sheet.linesOf(cell.text, inner(cell.box), { ...cell.look, points: CELL_TEXT }).map((line) => line.text);
    return [{ ...cell, text: lines.slice(0, half).join('\n') }, { ...cell, text: lines.slice(half).join('\n') }] as const;
  });
  drawRow(sheet, cut.map(([first]) => first), onNewPage);
  drawRow(sheet, cut.map(([, second]) => second), onNewPage);
}

function boxesOf(widths: readonly number[]): readonly Box[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let x = page.left;
  return widths.map((share) => { const width = (share / total) * textWidth, box = { x, width }; x += width; return box; });
}

export function drawTable(sheet: SheetOfPaper, { columns, rows, total }: Of<'table'>): void {
  const boxes = boxesOf(columns.map((column) => column.width));
  const cells = (texts: readonly string[], isTinted: boolean, lookOf: (column: Column) => TextLook): readonly Cell[] =>
    boxes.map((box, at) => ({ text: texts[at] ?? '', box, isTinted, look: lookOf(columns[at] ?? { title: '', width: 1, align: 'left' }) }));
  const drawHeader = (): void => drawRow(sheet, cells(columns.map((column) => column.title), true, () => ({ align: 'center', isBold: true })));
  sheet.space(4);
  sheet.need(lead(size.body) * 3);
  drawHeader();
  for (const row of rows) drawRow(sheet, cells(row, false, ({ align }) => ({ align })), drawHeader);
  if (total) drawRow(sheet, cells(total, true, ({ align }) => ({ align, isBold: true })), drawHeader);
  sheet.space(8);
}

export function drawPairs(sheet: SheetOfPaper, { columns, pairs }: Of<'pairs'>): void {
  const boxes = boxesOf(columns === 1 ? [22, 78] : [17, 33, 17, 33]);
  sheet.space(4);
  for (let at = 0; at < pairs.length; at += columns) {
    const line = pairs.slice(at, at + columns), isAlone = columns === 2 && line.length === 1;
    const cells = line.flatMap(([label, value], place): readonly Cell[] => {
      const labelBox = boxes[place * 2] ?? { x: 0, width: 0 }, valueBox = boxes[place * 2 + 1] ?? { x: 0, width: 0 };
      const wide = isAlone ? { x: valueBox.x, width: page.left + textWidth - valueBox.x } : valueBox;
      return [{ text: label, box: labelBox, isTinted: true, look: { colour: colour.soft } }, { text: value, box: wide, isTinted: false, look: {} }];
    });
    drawRow(sheet, cells);
  }
  sheet.space(8);
}
