// Checks the built mini-program with WeChat's own tools, offline and without credentials: wcc (wxml) and miniprogram-ci
// (app.json schema, missing files, package sizes). Nothing is uploaded.
import { generateKeyPairSync } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ci from 'miniprogram-ci'
import compiler from 'miniprogram-compiler'

const LIMIT = 2 * 1024 * 1024
const TOTAL_LIMIT = 30 * 1024 * 1024
const APPID = 'wx0000000000000001'

/** The tools insist on a key file; a throw-away one does, as nothing is signed or sent. */
const throwAwayKey = () => generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'pkcs1', format: 'pem' }
}).privateKey

async function workshop (dist) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ruhuo-check-'))
  await cp(dist, path.join(folder, 'mini'), { recursive: true })
  await writeFile(path.join(folder, 'project.config.json'), JSON.stringify({ miniprogramRoot: 'mini/', appid: APPID, compileType: 'miniprogram', setting: {} }))
  await writeFile(path.join(folder, 'key'), throwAwayKey())
  await mkdir(path.join(folder, 'out'))
  return folder
}

/** Sizes by package as the upload would count them; throws on bad wxml, a bad app.json or a missing file. */
export async function officialSizes (dist) {
  compiler.wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 })
  const folder = await workshop(dist)
  const here = process.cwd()
  try {
    // miniprogram-ci leaves an empty folder where it is called from.
    process.chdir(folder)
    const project = new ci.Project({ appid: APPID, type: 'miniProgram', projectPath: folder, privateKeyPath: path.join(folder, 'key'), ignores: [] })
    project.attr = async () => ci.DefaultProjectAttr
    await ci.getCompiledResult({ project, version: '0.0.0', desc: 'check', setting: { es6: false, minify: false }, onProgressUpdate () {} }, path.join(folder, 'out', 'mini.zip'))
    const report = await ci.checkCodeQuality(project, path.join(folder, 'out', 'quality.json'))
    return report.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT').detail
  } finally {
    process.chdir(here)
    await rm(folder, { recursive: true, force: true })
  }
}

async function main (dist) {
  const sizes = await officialSizes(dist)
  const total = Object.entries(sizes).filter(([name]) => !/total|all/i.test(name)).reduce((sum, [, bytes]) => sum + bytes, 0)
  for (const [name, bytes] of Object.entries(sizes)) console.log(`${bytes > LIMIT ? 'too big' : 'ok'}  ${name}  ${(bytes / 1024).toFixed(1)} KB`)
  return Object.values(sizes).some((bytes) => bytes > LIMIT) || total > TOTAL_LIMIT ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(path.resolve(process.argv[2] ?? 'dist/weapp')).then((code) => process.exit(code), (error) => {
    console.error(`official check failed: ${error.message ?? error}`)
    process.exit(1)
  })
}
