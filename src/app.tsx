import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { watchPrivacy } from '@/frame/privacy-store'
import { startSession } from '@/platform/session'
import './app.scss'

export default function App ({ children }: PropsWithChildren) {
  useLaunch(() => {
    startSession()
    watchPrivacy()
  })
  return children
}
