import type { PropsWithChildren } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { watchPrivacy } from '@/frame/privacy-store'
import { startSession } from '@/platform/session'
import { noteChange } from '@/platform/views'
import './app.scss'

export default function App ({ children }: PropsWithChildren) {
  useLaunch(() => {
    startSession()
    watchPrivacy()
  })
  // Whoever comes back from elsewhere may have been told of something there.
  useDidShow(noteChange)
  return children
}
