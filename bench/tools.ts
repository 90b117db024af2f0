import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const begin = "const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });";
const sources: Readonly<Record<string, string>> = {
  /** The least a conditional update can cost: what booking is held against. */
  floor: `${begin} exports.main = ({ data }) => cloud.database().collection('floor').where({ _id: data.id }).update({ data: { n: cloud.database().command.inc(1) } });`,
  /** Puts things in place that the bench does not measure. */
  prepare: `${begin} exports.main = ({ collection, id, add, set, put }) => { const found = cloud.database().collection(collection); return add ? found.add({ data: add }) : put ? found.doc(id).set({ data: put }) : found.doc(id).update({ data: set }); };`,
  /** How long a right and its document take, read in each of three ways. */
  joint: `${begin} exports.main = async ({ openid, id, rounds }) => {
    const db = cloud.database(), right = () => db.collection('grants').where({ _id: openid }).limit(1).get(), about = () => db.collection('cases').where({ _id: id }).limit(1).get();
    const stages = db.command.aggregate.pipeline().match({ _id: id }).limit(1).done();
    const ways = { together: () => db.collection('grants').aggregate().match({ _id: openid }).limit(1).lookup({ from: 'cases', pipeline: stages, as: 'beside' }).end(), beside: () => Promise.all([right(), about()]), after: async () => { await right(); await about(); } };
    const taken = { together: [], beside: [], after: [] };
    for (let i = 0; i < rounds; i++) for (const [name, way] of Object.entries(ways)) { const from = performance.now(); await way(); taken[name].push(performance.now() - from); }
    return taken;
  };`,
  /** Loads the SDK and does nothing. */
  bare: `${begin} exports.main = () => ({ ok: true });`,
};

/** Bundles the bench's own functions, or others given as source, as the product's are bundled. */
export async function buildTools(into: string, given: Readonly<Record<string, string>> = sources): Promise<void> {
  for (const [name, contents] of Object.entries(given)) {
    mkdirSync(path.join(into, name), { recursive: true });
    await build({ stdin: { contents, resolveDir: __dirname, loader: 'js' }, outfile: path.join(into, name, 'index.js'), bundle: true, minify: true, platform: 'node', target: 'node18', format: 'cjs', logLevel: 'error' });
    writeFileSync(path.join(into, name, 'config.json'), JSON.stringify({ timeout: 20, memorySize: 256 }));
    writeFileSync(path.join(into, name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
  }
}
