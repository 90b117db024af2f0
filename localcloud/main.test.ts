import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startCloud } from './server';
import { temporaryFolder } from './testing/build-units';

jest.setTimeout(30_000);

const folder = temporaryFolder('main');
afterAll(() => folder.remove());
const root = resolve(__dirname, '..');

type Ended = { code: number | null; said: string };

/** `npm run cloud -- …` without npm; `onReady` may end it. */
function run(args: string[], onReady: (url: string, end: () => void) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'with-tsx.mjs'), join(root, 'localcloud', 'main.ts'), ...args], { cwd: root });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    const url = /^ready (\S+)$/m.exec(said)?.[1];
    if (url) onReady(url, () => child.kill('SIGTERM'));
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.on('close', (code) => done({ code, said })));
}

test('it says where it listens, serves, and gives its folder free when it is ended', async () => {
  const data = join(folder.dir, 'data');
  const answers: unknown[] = [];
  const ended = await run(['--data', data, '--functions', folder.dir], (url, end) => {
    void fetch(`${url}/control/functions`).then(async (reply) => {
      answers.push(await reply.json());
      end();
    });
  });
  expect(answers).toEqual([{ units: [], load: { instances: 0, idle: 0, waiting: 0, underWay: 0 } }]);
  expect(ended.said).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+$/m);
  expect(existsSync(join(data, 'database.sqlite'))).toBe(true);
  await (await startCloud({ dir: data, functions: folder.dir })).close();
});

test.each([
  ['a port that is none', ['--port', '70000'], '--port 70000 is no port'],
  ['an option nobody knows', ['--bogus'], 'bogus'],
  ['declarations that are missing', ['--declarations', 'nowhere.json'], 'nowhere.json'],
])('%s ends it with words and code 1', async (_what, args, words) => {
  const ended = await run(['--data', join(folder.dir, 'other'), '--functions', folder.dir, ...args]);
  expect(ended.code).toBe(1);
  expect(ended.said).toContain(words);
});
