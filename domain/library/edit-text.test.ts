import type { DocumentText } from '../documents/document-text';
import { addedPart, droppedPart, movedPart, partAt, PARTS, putPart } from './edit-text';

const text: DocumentText = { opening: ['一'], clauses: [{ title: '甲', paragraphs: ['甲说'] }, { title: '乙', paragraphs: ['乙说'] }], sections: [{ heading: '节', items: ['项'] }], closing: [] };

test('a part is written in its place, and nowhere else', () => {
  const after = putPart(text, { kind: 'clauses', at: 1 }, { title: '丙', paragraphs: [] });
  expect(after.clauses.map(({ title }) => title)).toEqual(['甲', '丙']);
  expect(after.opening).toBe(text.opening);
  expect(putPart(text, { kind: 'closing', at: 0 }, '没有这一段')).toEqual(text);
});
test('a new part comes last and is blank; dropped, the text is as before', () => {
  for (const kind of PARTS) {
    const { text: grown, place } = addedPart(text, kind);
    expect(partAt(grown, place)).toBeDefined();
    expect(droppedPart(grown, place)).toEqual(text);
  }
});
test('a part moves among its kind as far as it goes', () => {
  const down = movedPart(text, { kind: 'clauses', at: 0 }, 1);
  expect([down.place.at, down.text.clauses.map(({ title }) => title)]).toEqual([1, ['乙', '甲']]);
  expect(movedPart(down.text, down.place, 1)).toEqual(down);
  expect(movedPart(text, { kind: 'opening', at: 0 }, -1)).toEqual({ text, place: { kind: 'opening', at: 0 } });
});
