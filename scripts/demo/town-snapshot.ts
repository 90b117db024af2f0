import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RunningCloud } from '../../localcloud/server';

/** Files that lie in the repository anyway are named by their content; what else the town holds travels along. */
const KNOWN = [path.resolve(__dirname, 'photos'), path.resolve(__dirname, '../../tests/fixtures/roster'), path.resolve(__dirname, '../../tests/fixtures/roster/messy')];
const AT_ONCE = 50;
type File = { readonly path: string; readonly sha: string; readonly contentType: string; readonly at: number; readonly owner?: string };
type Snapshot = { readonly documents: Readonly<Record<string, readonly unknown[]>>; readonly files: readonly File[]; readonly contents: Readonly<Record<string, string>>; readonly orders: readonly Parameters<RunningCloud['pay']['orders']['set']>[1][] };

const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const known = () => new Map(KNOWN.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => { const bytes = readFileSync(path.join(folder, name)); return [shaOf(bytes), bytes] as const; })));

/** Everything the cloud keeps: documents, files, orders. */
export function takeSnapshot({ database, files, pay }: RunningCloud): Buffer {
  const here = known(), contents: Record<string, string> = {};
  const listed = files.list().map(({ path: name, contentType, at, owner }): File => {
    const bytes = files.read(name) ?? Buffer.alloc(0), sha = shaOf(bytes);
    if (!here.has(sha)) contents[sha] = bytes.toString('base64');
    return { path: name, sha, contentType, at, ...(owner ? { owner } : {}) };
  });
  const snapshot: Snapshot = { documents: database.exportAll(), files: listed, contents, orders: pay.orders.values() };
  return gzipSync(JSON.stringify(snapshot), { level: 9 });
}

/** The same into an empty cloud. */
export async function restoreSnapshot({ database, files, pay, identity }: RunningCloud, packed: Buffer): Promise<void> {
  const { documents, files: listed, contents, orders } = JSON.parse(gunzipSync(packed).toString('utf8')) as Snapshot, here = known();
  for (const [collectionName, all] of Object.entries(documents))
    for (let at = 0; at < all.length; at += AT_ONCE) await database.service('database.insertDocument', { collectionName, data: all.slice(at, at + AT_ONCE).map((one) => JSON.stringify(one)) }, { requestId: 'kept-town', env: identity.env });
  for (const { path: name, sha, ...about } of listed) files.put(name, here.get(sha) ?? Buffer.from(contents[sha] ?? '', 'base64'), about);
  for (const order of orders) pay.orders.set(order.outTradeNo, order);
}
