import { useEffect, useState } from 'react'
import { useCopy } from '@/copy/copy'
import { offlineStripCopy } from '@/copy/offline-strip'
import { openPage } from '@/platform/navigate'
import { dayList, dropOldList } from '@/platform/offline-list'
import { startOfflineQueue, useOfflineQueue } from '@/platform/offline-store'
import { useOnline } from '@/platform/use-online'
import { Strip } from '@/ui/strip'

/** The line of staff's pages: that there is no signal, and what waits for one. Nothing while all is with the cloud. */
export const OfflineStrip = ({ communityId }: { communityId: string }) => {
  const words = useCopy(offlineStripCopy), online = useOnline(), { items } = useOfflineQueue(), waiting = items.length
  const [hasList, setHasList] = useState(true)
  useEffect(() => { startOfflineQueue(); void dropOldList(communityId) }, [communityId])
  useEffect(() => { if (!online) void dayList(communityId).then((list) => setHasList(list !== undefined)) }, [online, communityId])
  if (online && !waiting) return null
  const go = () => { void openPage('site/offline/index', { communityId }) }
  return online ? <Strip icon='refresh' words={words.stripWaiting(waiting)} onTap={go} /> : <Strip strong={words.strip} words={waiting || hasList ? words.stripRest(waiting) : words.stripNoList} onTap={go} />
}
