import type { Block, PaperImage } from '@domain/documents/paper';
import { colour, lead, page, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;
export type Pictures = { readonly bytes: ReadonlyMap<string, Uint8Array>; readonly unreadable: Set<string> };
type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const PER_LINE = 3, GAP = 10, WIDTH = (textWidth - GAP * (PER_LINE - 1)) / PER_LINE, HEIGHT = WIDTH * 0.75, CAPTION = 8;
/** A line of photos with their captions. */
export const photoLineHeight = HEIGHT + lead(CAPTION) * 2;

/** A picture inside its frame; one that is missing or broken leaves words in its place and is remembered. */
export function drawPicture(sheet: SheetOfPaper, image: PaperImage, frame: Frame, pictures: Pictures): void {
  const bytes = pictures.bytes.get(image.digest), opened = bytes && open(sheet, bytes);
  if (opened) {
    sheet.pdf.image(opened, frame.x, frame.y, { fit: [frame.width, frame.height], align: 'center', valign: 'center' });
    return;
  }
  pictures.unreadable.add(image.digest);
  const box = { x: frame.x + 6, width: frame.width - 12 };
  sheet.pdf.lineWidth(0.6).dash(3, { space: 2 }).rect(frame.x, frame.y, frame.width, frame.height).stroke(colour.line).undash();
  sheet.setLines(sheet.linesOf(`图片不在档案中 ${image.digest.slice(0, 12)}`, box, { points: 7.5 }), box, frame.y + 8, { points: 7.5, colour: colour.faint });
}

// Bytes come from outside: pdfkit throws on what it cannot read, and one bad photo must not cost the archive.
function open(sheet: SheetOfPaper, bytes: Uint8Array): PDFKit.Mixins.ImageSrc | undefined {
  try {
    const opener = sheet.pdf as unknown as { openImage(source: Buffer): PDFKit.Mixins.ImageSrc };
    return opener.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return undefined;
  }
}

export function drawPhotos(sheet: SheetOfPaper, { photos }: Of<'photos'>, pictures: Pictures): void {
  sheet.space(4);
  photos.forEach(({ image, caption }, at) => {
    const place = at % PER_LINE;
    if (place === 0) sheet.need(photoLineHeight);
    const x = page.left + place * (WIDTH + GAP);
    drawPicture(sheet, image, { x, y: sheet.y, width: WIDTH, height: HEIGHT }, pictures);
    const box = { x, width: WIDTH };
    sheet.setLines(sheet.linesOf(caption, box, { points: CAPTION }).slice(0, 2), box, sheet.y + HEIGHT + 2, { points: CAPTION, colour: colour.soft, align: 'center' });
    if (place === PER_LINE - 1 || at === photos.length - 1) sheet.y += photoLineHeight + 6;
  });
}
