import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/build-units';
import { FileStore } from './file-store';
import { KeptMap } from './kept-map';

const folder = temporaryFolder('kept');
afterAll(() => folder.remove());

test('what was set is there after the next start, the newest of each key; a torn last line is dropped', () => {
  const file = join(folder.dir, 'orders.jsonl');
  const first = new KeptMap<{ fee: number }>(file);
  first.set('a', { fee: 1 });
  first.set('b', { fee: 2 });
  first.set('a', { fee: 3 });
  first.delete('b');
  first.close();
  appendFileSync(file, '{"key":"c","val');
  const second = new KeptMap<{ fee: number }>(file);
  expect(second.values()).toEqual([{ fee: 3 }]);
  expect(readFileSync(file, 'utf8')).toBe('{"key":"a","value":{"fee":3}}\n');
  second.clear();
  second.set('d', { fee: 4 });
  second.close();
  expect(new KeptMap(file).values()).toEqual([{ fee: 4 }]);
});

test('a file replaced or removed leaves nothing behind, and names that differ in case stay apart', () => {
  const dir = join(folder.dir, 'files');
  const about = { contentType: 'text/plain', at: 1 };
  const store = new FileStore(dir);
  store.put('a/B.txt', Buffer.from('one'), about);
  store.put('a/B.txt', Buffer.from('two'), about);
  store.put('a/b.txt', Buffer.from('small'), about);
  store.put('gone.txt', Buffer.from('x'), about);
  expect([store.remove('gone.txt'), store.remove('gone.txt')]).toEqual([true, false]);
  appendFileSync(join(dir, 'blobs', 'left-by-a-crash'), 'x');
  const again = new FileStore(dir);
  expect(again.list().map(({ path, size }) => [path, size])).toEqual([['a/B.txt', 3], ['a/b.txt', 5]]);
  expect(again.read('a/B.txt')?.toString()).toBe('two');
  again.reset();
  expect(new FileStore(dir).list()).toEqual([]);
});
