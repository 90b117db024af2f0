import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useCopy } from '@/copy/copy'
import { frameCopy } from '@/copy/frame'
import { paintBar } from '@/platform/bar'
import { useElder } from '@/platform/elder'
import { canGoBack, goBack, setTitle } from '@/platform/navigate'
import { useOnline } from '@/platform/use-online'
import { barColours } from '@/ui/bar-colours'
import { Page } from '@/ui/page'
import type { PageProps } from '@/ui/page'
import { Strip } from '@/ui/strip'
import { PrivacySheet } from './privacy-sheet'

export type ScreenProps = Pick<PageProps, 'top' | 'foot' | 'className' | 'children'> & {
  title: string
  /** Instead of one page back; `false` for a page that is the beginning. */
  onBack?: (() => void) | false
  /** Where back leads when this page was opened first, say from a message. */
  up?: () => void
  /** Instead of the offline line, for screens that keep what is done offline; null: none at all. */
  strip?: ReactNode
}

/** A page with what every page has: title in both bars, the way back, elder mode, the offline line. */
export const Screen = ({ title, onBack, up, strip, top = 'ground', children, ...page }: ScreenProps) => {
  const words = useCopy(frameCopy)
  const elder = useElder()
  const online = useOnline()
  const dress = () => { setTitle(title); paintBar(barColours[top]) }
  useEffect(dress, [title, top])
  useDidShow(dress)
  const back = onBack === false ? undefined : onBack ?? (canGoBack() ? () => { void goBack() } : up)
  return (
    <Page
      {...page} title={title} top={top} elder={elder} onBack={back} backLabel={words.back}
      strip={strip !== undefined ? strip : online ? undefined : <Strip strong={words.offline} words={words.offlineRest} />}
    >
      {children}
      {process.env.TARO_ENV !== 'h5' && <PrivacySheet />}
    </Page>
  )
}
