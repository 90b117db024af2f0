import { learnTime } from './cloud-clock'
import { sessionToken } from './cloud-fetch'
import { listenToStage } from './stage'
import { webConfig } from './web-config'

async function readTime () {
  const response = await fetch(`${webConfig().cloudUrl}/control/time`).catch(() => undefined)
  if (response?.ok) learnTime(await response.json() as { now: number; running?: boolean })
}

export function startWebSession () {
  listenToStage()
  void sessionToken().then(readTime).catch(() => undefined)
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void readTime() })
}
