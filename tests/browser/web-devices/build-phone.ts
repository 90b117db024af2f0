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

/** A unit that answers what it was asked, and one command of the vendor's failures. */
export function writeUnit (folder: string): void {
  const unit = path.join(folder, 'owner')
  fs.mkdirSync(unit, { recursive: true })
  fs.writeFileSync(path.join(unit, 'index.js'), `exports.main = async (event) => {
    if (event.action === 'crash') throw new Error('crash')
    return { ok: true, value: { ...event, by: process.env.WX_OPENID, at: Date.now() } }
  }`)
  fs.writeFileSync(path.join(unit, 'config.json'), JSON.stringify({ timeout: 5 }))
}
