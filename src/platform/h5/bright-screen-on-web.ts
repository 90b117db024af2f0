/** A browser can keep the screen awake but not brighten it. */
export async function brightScreenOnWeb (): Promise<() => void> {
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
  return () => { void lock?.release() }
}
