import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

/** The web forms as the H5 build makes them, without the screens. */
export async function buildPhone (folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(__dirname, 'phone.ts')],
    outfile: path.join(folder, 'phone.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.TARO_ENV': '"h5"', 'process.env.CLIENT_VERSION': '"9.9.9"' },
    alias: { '@tarojs/taro': path.join(__dirname, 'taro.ts') },
    logLevel: 'error'
  })
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html><head><meta charset="utf-8"></head><body><script type="module" src="phone.js"></script></body></html>')
}

/** Answers what it was asked, makes an order, hears of its payment, fails on demand. */
export const ownerUnit = `
const cloud = require('wx-server-sdk')
cloud.init({ env: process.env.TCB_ENV })
exports.main = async (event) => {
  if (event.outTradeNo) return { errcode: 0, errmsg: 'SUCCESS' }
  if (event.action === 'crash') throw new Error('crash')
  if (event.action === 'order') {
    const order = await cloud.cloudPay.unifiedOrder({ body: '云溪里 物业费', outTradeNo: event.data.no, totalFee: 123456, subMchId: '1900000000', spbillCreateIp: '127.0.0.1', envId: process.env.TCB_ENV, functionName: 'owner', tradeType: 'JSAPI' })
    return { ok: true, value: order.payment }
  }
  return { ok: true, value: { ...event, by: cloud.getWXContext().OPENID, at: Date.now() } }
}`
