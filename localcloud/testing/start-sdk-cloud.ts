import { join } from 'node:path';
import { startCloud, type RunningCloud } from '../server';
import { buildUnits, temporaryFolder, type UnitSource } from './build-units';
import { createPhone, type Phone } from './phone';

const SDK = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV }); const db = cloud.database(); const _ = db.command;`;
const caught = `const caught = (p) => p.then((value) => ({ value }), (e) => ({ errCode: e.errCode, errMsg: e.errMsg }));`;

/** Units that do with the real SDK what they are asked to. */
const units: Record<string, UnitSource> = {
  app: {
    config: { timeout: 10, permissions: { openapi: ['phonenumber.getPhoneNumber', 'subscribeMessage.send', 'wxacode.getUnlimited', 'security.msgSecCheck', 'security.imgSecCheck', 'updatableMessage.createActivityId', 'updatableMessage.setUpdatableMsg', 'no.such'] } },
    code: `${SDK} ${caught}
      const actions = {
        who: async (data) => ({ context: cloud.getWXContext(), userInfo: data.userInfo }),
        nest: async () => (await cloud.callFunction({ name: 'inner', data: { hello: 1 } })).result,
        'nest badly': () => caught(cloud.callFunction({ name: 'inner', data: { fail: 1 } })),
        'nest nowhere': () => caught(cloud.callFunction({ name: 'nobody' })),
        add: async ({ data }) => (await db.collection('things').add({ data }))._id,
        'add dated': async () => (await db.collection('things').add({ data: { at: db.serverDate() } }))._id,
        get: async ({ id }) => (await db.collection('things').doc(id).get()).data,
        bump: async ({ id }) => (await db.collection('things').where({ _id: id }).update({ data: { n: _.inc(1) } })).stats,
        'bump and tell': ({ id }) => caught(db.collection('things').where({ _id: id }).update({ data: { n: _.inc(1) } })),
        upload: async ({ path, text }) => (await cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) })).fileID,
        'upload badly': ({ path }) => caught(cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('x') })),
        download: async ({ fileID }) => (await cloud.downloadFile({ fileID })).fileContent.toString(),
        'download badly': ({ fileID }) => caught(cloud.downloadFile({ fileID })),
        links: async ({ list }) => (await cloud.getTempFileURL({ fileList: list })).fileList,
        remove: async ({ list }) => (await cloud.deleteFile({ fileList: list })).fileList,
        open: async ({ api, data }) => { const [group, name] = api.split('.'); const r = await caught(cloud.openapi[group][name](data)); if (r.value && r.value.buffer) r.value.buffer = r.value.buffer.toString('base64'); return r; },
        elsewhere: () => caught(cloud.database({ env: 'another-env' }).collection('things').count()),
        picture: ({ base64 }) => caught(cloud.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from(base64, 'base64') } })),
        'old api': ({ api, data }) => caught(cloud.callOpenAPI({ api, data })),
      };
      exports.main = async (event) => actions[event.action]({ ...event.data, userInfo: event.userInfo });`,
  },
  timers: {
    config: { triggers: [{ name: 'beat', type: 'timer', config: '0 * * * * * *' }] },
    code: `${SDK} exports.main = async (event) => { console.log(JSON.stringify({ event, source: cloud.getWXContext().SOURCE, now: Date.now() })); };`,
  },
  admin: {
    config: { timeout: 10 },
    code: `const tcb = require('@cloudbase/node-sdk'); const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
      exports.main = ({ call, data }) => app[call](data).catch((e) => ({ code: e.code }));`,
  },
  inner: { code: `${SDK} exports.main = async (event) => { if (event.fail) throw new Error('inner fails'); return { event, context: cloud.getWXContext() }; };` },
};

export type SdkCloud = {
  cloud: RunningCloud;
  dir: string;
  anna: Phone;
  /** Anna's phone asks the unit `app` to do one thing. */
  ask<T>(action: string, data?: unknown): Promise<T>;
  close(): Promise<void>;
};

/** A cloud held at 1 March 2026, 09:00 in China, with those units and one phone. */
export async function startSdkCloud(name: string): Promise<SdkCloud> {
  const folder = temporaryFolder(name);
  await buildUnits(join(folder.dir, 'units'), units);
  const cloud = await startCloud({
    dir: join(folder.dir, 'data'),
    functions: join(folder.dir, 'units'),
    clock: { startAt: Date.UTC(2026, 2, 1, 1), running: false },
    collections: ['things'],
  });
  const anna = await createPhone(cloud.url, 'anna');
  return {
    cloud,
    dir: folder.dir,
    anna,
    ask: <T>(action: string, data: unknown = {}) => anna.call<T>('app', { action, data }),
    async close() {
      await cloud.close();
      folder.remove();
    },
  };
}
