import * as fc from 'fast-check';
import { breakLines, piecesOf } from './break-lines';

// Ten points a Chinese character, five any other.
const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2000' ? 10 : 5), 0);
const lines = (text: string, width: number, indent = 0): readonly string[] => breakLines(text, width, indent, widthOf).map((line) => line.text);

describe('breaking lines', () => {
  it.each([
    ['fills each line', '云溪里三栋二单元', 40, ['云溪里三', '栋二单元']], ['no closing mark begins a line', '云溪里三，栋', 40, ['云溪里', '三，栋']], ['no opening mark ends one', '云溪里《三栋》', 40, ['云溪里', '《三栋》']],
    ['numbers stay whole', '每月332.08元起算', 40, ['每月', '332.08元', '起算']], ['a word longer than a line is cut', 'abcdefghij', 20, ['abcd', 'efgh', 'ij']], ['line breaks are kept', '一\n二', 40, ['一', '二']], ['spaces at an end vanish', 'ab cd', 12, ['ab', 'cd']], ['nothing is one empty line', '', 40, ['']]
  ])('%s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));
  it('indents the first line only', () => expect(lines('云溪里三栋二', 40, 20)).toEqual(['云溪', '里三栋二']));
  it('marks the end of each paragraph', () => expect(breakLines('云溪里三栋\n二', 40, 0, widthOf).map((line) => line.isLast)).toEqual([false, true, true]));
  it('loses and adds nothing, and no line is too wide', () => {
    const character = fc.constantFrom(...'云溪里，。（）《》a1.- ');
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 60 }), fc.integer({ min: 30, max: 120 }), (text, width) => {
      expect(piecesOf(text).join('')).toBe(text);
      const set = breakLines(text, width, 0, widthOf);
      expect(set.map((line) => line.text).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of set) expect(line.width).toBeLessThanOrEqual(width + 0.01);
    }));
  });
});
