import type { ShareCard } from '../share'
import { copyOnWeb } from './clipboard-on-web'
import { showSheet } from './device-sheet'
import { deviceWords } from './device-words'
import { isOnStage, tellStage } from './stage'

const linkTo = (path: string) => `${window.location.href.split('#')[0]}#/${path}`

export async function shareOnWeb ({ title, path }: ShareCard): Promise<void> {
  const words = deviceWords()
  const { value } = await showSheet<'stage' | 'copy' | 'cancel'>({
    title: words.shareTitle,
    rows: [title],
    actions: [
      ...(isOnStage() ? [{ label: words.shareStage, value: 'stage' as const, look: 'primary' as const }] : []),
      { label: words.shareCopy, value: 'copy' },
      { label: words.cancel, value: 'cancel' }
    ]
  })
  if (value === 'stage') tellStage({ ruhuo: 'share', title, path })
  if (value === 'copy') await copyOnWeb(linkTo(path))
}
