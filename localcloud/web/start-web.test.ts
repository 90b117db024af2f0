import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/build-units';
import { startWeb, type RunningWeb } from './start-web';

const folder = temporaryFolder('web');
const dir = join(folder.dir, 'h5');
let phones: RunningWeb[];

beforeAll(async () => {
  mkdirSync(join(dir, 'js'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html><head lang="zh"><title>入伙通</title></head><body></body></html>');
  writeFileSync(join(dir, 'js', 'app.js'), 'start()');
  writeFileSync(join(folder.dir, 'private.txt'), 'not yours');
  phones = await Promise.all(['anna', 'ben'].map((openid) => startWeb({ dir, inject: { cloudUrl: 'http://127.0.0.1:1', persona: { openid, note: '</script><b>' } } })));
});

afterAll(async () => {
  await Promise.all(phones.map((phone) => phone.close()));
  folder.remove();
});

test('each phone has an origin and a persona of its own, told before anything else runs', async () => {
  const pages = await Promise.all(phones.map(async (phone) => (await fetch(`${phone.url}/`)).text()));
  expect(new Set(phones.map((phone) => phone.url)).size).toBe(2);
  expect(pages[0]).toContain('<head lang="zh"><script>window.__RUHUO__={"cloudUrl":"http://127.0.0.1:1","persona":{"openid":"anna"');
  expect(pages[1]).toContain('"openid":"ben"');
  expect(pages[0]?.match(/<\/script>/g)).toHaveLength(1);
});

test('files by their kind, routes of the app by its page, nothing outside the folder', async () => {
  const url = phones[0]?.url ?? '';
  const script = await fetch(`${url}/js/app.js`);
  expect([script.headers.get('content-type'), await script.text()]).toEqual(['text/javascript; charset=utf-8', 'start()']);
  expect(await (await fetch(`${url}/pages/home/index`)).text()).toContain('入伙通');
  expect((await fetch(`${url}/js/none.js`)).status).toBe(404);
  expect(await rawStatus(url, '/../private.txt')).toBe(404);
  expect(await rawStatus(url, '/%2e%2e/private.txt')).toBe(404);
  expect(await rawStatus(url, '/%ff')).toBe(404);
});

/** Past fetch, which would tidy the path first. */
function rawStatus(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => request({ hostname, port, path }, (res) => done(res.resume().statusCode)).on('error', failed).end());
}
