import fc from 'fast-check';
import { isFileOfSite } from './file-of-site';
import { READY_CODES, READY_GROUPS, readyList } from './ready-list';
import { isLow, MOST_STOCK, newSite, stockDropped, stockMoved, stockPut, type Site } from './site';
import { newSiteCheck, openItems, siteSigned, siteTicked, type SiteCheck } from './site-check';

const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const tick = { at: 1, by: 'm1', words: '', photos: ['p'] }, sign = { at: 2, by: 'm2' };
const item = { id: 'water', name: '饮用水', place: '前台后', count: 20, low: 5 };

describe('the site before a batch', () => {
  const fresh = newSiteCheck('com_yunxi', 'bat_yunxi_1a');
  const full = READY_CODES.reduce<SiteCheck>((check, code) => must(siteTicked(check, code, tick)), fresh);
  test('every part of the site is asked about, each thing once', () => {
    expect(new Set(readyList.map(({ group }) => group))).toEqual(new Set(READY_GROUPS));
    expect(new Set(READY_CODES).size).toBe(READY_CODES.length);
    expect(fresh._id).toBe('rdy_yunxi_1a');
  });
  test('what wants a photo is not in order without one; what was ticked can be taken back', () => {
    expect(siteTicked(fresh, 'fire', { ...tick, photos: [] })).toMatchObject({ code: 'PHOTO_NEEDED' });
    const done = must(siteTicked(fresh, 'fire', tick));
    expect(openItems(done)).toHaveLength(READY_CODES.length - 1);
    expect(must(siteTicked(done, 'fire', null))).toEqual(fresh);
  });
  test('signed off only when nothing is open; then nothing changes until it is taken back', () => {
    expect(siteSigned(fresh, sign)).toMatchObject({ code: 'SITE_ITEMS_OPEN', data: { open: READY_CODES.length } });
    const signed = must(siteSigned(full, sign));
    expect(signed.signed).toEqual(sign);
    expect(must(siteSigned(signed, { at: 9, by: 'm9' }))).toEqual(signed);
    expect(siteTicked(signed, 'fire', null)).toMatchObject({ code: 'SITE_SIGNED' });
    expect(must(siteSigned(signed, null))).toEqual(full);
  });
});
describe('the store', () => {
  const site = must(stockPut(newSite('com_yunxi'), item));
  test('taken and put back, low from its mark on, never below nothing', () => {
    const moved = must(stockMoved(site, { id: 'water', at: 1, by: 'm1', change: -15, words: '送到前台' }));
    expect([isLow(item), isLow(moved.stock[0]!)]).toEqual([false, true]);
    expect(moved.moves).toMatchObject([{ change: -15 }]);
    expect(stockMoved(moved, { id: 'water', at: 2, by: 'm1', change: -6, words: '' })).toMatchObject({ code: 'STOCK_SHORT', data: { count: 5 } });
    for (const no of [stockMoved(site, { id: 'gone', at: 2, by: 'm1', change: 1, words: '' }), stockDropped(site, 'gone')]) expect(no).toMatchObject({ code: 'STOCK_UNKNOWN' });
  });
  test('a line changed keeps its count; one too many is refused', () => {
    expect(must(stockPut(site, { ...item, place: '库房', count: 0 })).stock).toEqual([{ ...item, place: '库房' }]);
    const full: Site = { ...site, stock: Array.from({ length: MOST_STOCK }, (_, i) => ({ ...item, id: `i${i}` })) };
    expect(stockPut(full, item)).toMatchObject({ code: 'STOCK_FULL' });
  });
  test('whatever is moved, what is there is what was there and came and went', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 100 }), (changes) => {
      let now = site, sum = item.count;
      for (const change of changes) { const answer = stockMoved(now, { id: 'water', at: 1, by: 'm', change, words: '' }); if (answer.ok) { now = answer.value; sum += change; } }
      expect(now.stock[0]?.count).toBe(sum);
      expect(sum).toBeGreaterThanOrEqual(0);
      expect(now.moves.length).toBeLessThanOrEqual(60);
    }));
  });
});
test.each([['cloud://x/site/com_yunxi/photo-aaaa.jpg', true], ['cloud://x/site/com_other/photo-aaaa.jpg', false], ['cloud://x/homes/yunxi_1-1-101/id/photo-aaaa.jpg', false], ['cloud://x/site/com_yunxi/../com_other/photo-a.jpg', false]])('%s of 云溪里: %s', (file, is) => { expect(isFileOfSite(file, 'com_yunxi')).toBe(is); });
