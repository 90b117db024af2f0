import type { DocumentText } from '../documents/document-text';
import type { OwnText } from './own-document';

export type DifferenceLine = { readonly kind: 'same' | 'gone' | 'new'; /** The clause or section it stands in, '' outside of any. */ readonly where: string; readonly text: string };
type Line = Pick<DifferenceLine, 'where' | 'text'>;

const linesOf = ({ title, text }: OwnText): readonly Line[] => [{ where: '', text: title }, ...bodyLines(text)];
const bodyLines = ({ opening, clauses, sections, closing }: DocumentText): readonly Line[] => [
  ...opening.map((text) => ({ where: '', text })),
  ...clauses.flatMap(({ title, paragraphs, key }) => [{ where: title, text: title }, ...(key ? [{ where: title, text: `【${key.title}】${key.words}` }] : []), ...paragraphs.map((text) => ({ where: title, text }))]),
  ...sections.flatMap(({ heading, items }) => [{ where: heading, text: heading }, ...items.map((text) => ({ where: heading, text }))]),
  ...closing.map((text) => ({ where: '', text })),
];

/** What stands in one text and not in the other, line by line in the order of reading: the longest common run stays. Numbers of clauses are no content, so moving one shows as such. */
export function differences(before: OwnText, after: OwnText): readonly DifferenceLine[] {
  const old = linesOf(before), now = linesOf(after), width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i * width + j] = old[i]?.text === now[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: DifferenceLine[] = [];
  let i = 0, j = 0;
  while (i < old.length || j < now.length) {
    const gone = old[i], come = now[j];
    if (gone && come && gone.text === come.text) { found.push({ kind: 'same', ...come }); i += 1; j += 1; }
    else if (gone && (!come || at(i + 1, j) >= at(i, j + 1))) { found.push({ kind: 'gone', ...gone }); i += 1; }
    else if (come) { found.push({ kind: 'new', ...come }); j += 1; }
  }
  return found;
}
export const isChanged = (lines: readonly DifferenceLine[]): boolean => lines.some(({ kind }) => kind !== 'same');
