import { DEFAULT_BYTE_RANGE_PLACEHOLDER as RANGE, SUBFILTER_ADOBE_PKCS7_DETACHED } from '@signpdf/utils';
import { momentWords } from '@domain/documents/china-words';
import { worthOf, type SealMark } from '@domain/documents/seal';
import type { Instant } from '@domain/kernel/calendar';
import { page, textWidth } from './page-look';
import type { SheetOfPaper } from './sheet-of-paper';

const BOX = { width: 262, height: 58 }, ROOM = 14;
/** Bytes for the PKCS#7 message: a certificate with its chain of two fits. */
const SIGNATURE_BYTES = 8_192;
/** Annotation flags: printed, locked. Signature flags: there is one, and the file may only be added to. */
const PRINT_LOCKED = 4 + 128, SIGNED_APPEND_ONLY = 3;
type EmbeddedFont = { readonly id: string; ref(): object; encode(text: string): readonly [readonly string[], readonly { readonly xAdvance: number }[]] };
type Reference = PDFKit.PDFKitReference & { write(text: string): void; end(): void };

/** The place of the file's digital signature: a field that shows whose it is, when and what it is worth. The bytes are put in afterwards, over the finished file. */
export function drawSeal(sheet: SheetOfPaper, mark: SealMark, at: Instant): void {
  sheet.space(ROOM);
  sheet.need(BOX.height);
  const { pdf } = sheet, x = page.left + textWidth - BOX.width, low = page.height - sheet.y - BOX.height;
  sheet.y += BOX.height;
  const signature = pdf.ref({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: SUBFILTER_ADOBE_PKCS7_DETACHED, ByteRange: [0, RANGE, RANGE, RANGE], Contents: Buffer.alloc(SIGNATURE_BYTES), M: new Date(at), Name: text(mark.name), Reason: text(`封装文件，防止改动（${worthOf(mark)}）`) }) as Reference;
  const field = pdf.ref({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', T: text('ruhuo-seal'), F: PRINT_LOCKED, Rect: [x, low, x + BOX.width, low + BOX.height], P: pdf.page.dictionary, V: signature, AP: { N: appearance(sheet, mark, at) } }) as Reference;
  signature.end();
  field.end();
  (pdf.page as unknown as { readonly annotations: object[] }).annotations.push(field);
  pdf.initForm();
  const form = (pdf as unknown as { readonly _root: { readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> } } } })._root.data.AcroForm.data;
  // The field brings its own appearance; a reader that drew it anew would change the file.
  Object.assign(form, { Fields: [field], SigFlags: SIGNED_APPEND_ONLY, NeedAppearances: false });
}

// pdfkit writes a primitive string as a PDF name and a String object as text.
const text = (words: string): string => new String(words) as unknown as string;

function appearance(sheet: SheetOfPaper, mark: SealMark, at: Instant): Reference {
  const { pdf, face } = sheet, font = (pdf as unknown as { readonly _font: EmbeddedFont })._font, room = { x: 0, width: BOX.width - 24 };
  const line = (words: string, points: number, y: number, ink: string): string => {
    const [first] = sheet.linesOf(words, room, { points });
    return `BT ${ink} rg /${font.id} ${points} Tf 12 ${y} Td [<${font.encode(face.written(first?.text ?? '')).at(0)?.join('') ?? ''}>] TJ ET`;
  };
  const form = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, BOX.width, BOX.height], Resources: { Font: { [font.id]: font.ref() } } }) as Reference;
  form.write([
    'q 0.894 0.941 0.925 rg 0 0 262 58 re f 0.122 0.435 0.361 rg 0 0 3 58 re f Q',
    line(`数字签名　${mark.name}`, 9.5, 40, '0.11 0.137 0.125'), line(worthOf(mark), 8.5, 25, mark.level === 'demo' ? '0.71 0.29 0.102' : '0.333 0.376 0.353'), line(momentWords(at), 8, 10, '0.333 0.376 0.353'),
  ].join('\n'));
  form.end();
  return form;
}
