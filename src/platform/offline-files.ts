const SHELF = 'ruhuo-offline-photos'
const nameOf = (key: string) => `/offline-photo/${key}`

/** A browser's picture ends with its page: a copy stays. A phone's prepared photo lies among the user's files already. */
export async function keepFile (key: string, path: string): Promise<void> {
  if (process.env.TARO_ENV !== 'h5') return
  try { await (await caches.open(SHELF)).put(nameOf(key), await fetch(path)) } catch { /* A browser without a shelf keeps it as long as the page. */ }
}
export async function findFile (key: string, path: string): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return path
  const kept = await caches.open(SHELF).then((shelf) => shelf.match(nameOf(key)), () => undefined)
  return kept ? URL.createObjectURL(await kept.blob()) : path
}
export function dropFile (key: string): void {
  if (process.env.TARO_ENV === 'h5') void caches.open(SHELF).then((shelf) => shelf.delete(nameOf(key)), () => false)
}
