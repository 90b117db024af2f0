import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function take (file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = Number(await readFile(file, 'utf8').catch(() => ''))
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true })
    return false
  }
}

/** One build at a time in a checkout: a build empties its output folder first. */
export async function whileAlone (root, work) {
  const file = path.join(root, '.cache', 'build', 'lock')
  await mkdir(path.dirname(file), { recursive: true })
  while (!await take(file)) await wait(200)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
