import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { startSession } from '@/platform/session'
import './app.scss'

export default function App ({ children }: PropsWithChildren) {
  useLaunch(startSession)
  return children
}
