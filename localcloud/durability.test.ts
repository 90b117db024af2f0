import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startCloud } from './server';
import { buildUnits, temporaryFolder } from './testing/build-units';
import { createPhone } from './testing/phone';

const folder = temporaryFolder('kill');
const units = join(folder.dir, 'units');
const data = join(folder.dir, 'data');
afterAll(() => folder.remove());

function startProcess(): Promise<{ child: ChildProcess; url: string }> {
  const root = resolve(__dirname, '..');
  const loader = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, join(root, 'localcloud', 'main.ts'), '--data', data, '--functions', units], { cwd: root });
  return new Promise((done, failed) => {
    let said = '';
    child.on('exit', (code) => failed(new Error(`exit ${code}: ${said}`)));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /^ready (\S+)$/m.exec(said)?.[1];
      if (url) done({ child, url });
    });
  });
}

test('kill -9 in the middle of load: every acknowledged document, file, order and consent is there', async () => {
  await buildUnits(units, {
    app: {
      config: { timeout: 10 },
      code: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database();
        exports.main = async ({ no }) => {
          await db.collection('acked').add({ data: { _id: 'd' + no, no } });
          const { fileID } = await cloud.uploadFile({ cloudPath: 'acked/' + no + '.txt', fileContent: Buffer.from(String(no)) });
          const order = await cloud.cloudPay.unifiedOrder({ outTradeNo: 'NO' + no, totalFee: 1, body: 'b', subMchId: '1', spbillCreateIp: '127.0.0.1', envId: 'ruhuo-local', functionName: 'app' });
          return { no, fileID, ok: order.resultCode };
        };`,
    },
    setup: { code: `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); exports.main = () => cloud.database().createCollection('acked').then(() => 1);` },
  });
  const { child, url } = await startProcess();
  const anna = await createPhone(url, 'anna');
  await anna.call('setup', {});
  const acknowledged: number[] = [];
  const worker = async (lane: number): Promise<void> => {
    for (let at = 0; ; at += 1) {
      const no = lane * 10_000 + at;
      const answer = await anna.call<{ ok: string }>('app', { no });
      await anna.subscribe([`T${no}`]);
      if (answer.ok === 'SUCCESS') acknowledged.push(no);
      if (acknowledged.length === 40) child.kill('SIGKILL');
    }
  };
  const ended = new Promise((done) => child.removeAllListeners('exit').once('exit', done));
  const lanes = await Promise.allSettled([1, 2, 3, 4].map(worker));
  await ended;
  expect(lanes.every((lane) => lane.status === 'rejected')).toBe(true);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);

  const cloud = await startCloud({ dir: data, functions: units });
  const documents = new Set(cloud.database.exportAll().acked?.map((each) => (each as { no: number }).no));
  const lost = acknowledged.filter(
    (no) =>
      !documents.has(no) ||
      cloud.files.read(`acked/${no}.txt`)?.toString() !== String(no) ||
      cloud.pay.orders.get(`NO${no}`)?.state !== 'NOTPAY' ||
      cloud.wechat.consents.get(`anna T${no}`)?.left !== 1,
  );
  await cloud.close();
  expect(lost).toEqual([]);
}, 30_000);
