import { strToU8, zipSync } from 'fflate';

export type TestBook = {
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[]
  readonly strings?: string; readonly styles?: string; readonly workbookPr?: string; readonly extra?: Readonly<Record<string, string>>
};
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook from raw sheet XML: `<row><c>…` inside sheetData, anything after it as given. */
export function testBook({ sheets, strings, styles, workbookPr = '', extra = {} }: TestBook): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${R}">${workbookPr}<sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/s${at}.xml`, xml.startsWith('<') && !xml.startsWith('<row') ? xml : `<worksheet><sheetData>${xml}</sheetData></worksheet>`])),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }), ...(styles === undefined ? {} : { 'xl/styles.xml': styles }), ...extra
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
