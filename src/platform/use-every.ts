import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { oneAtATime } from './one-at-a-time'

/** Does something again and again while the page is in front, not while it lies under another. */
export function useEvery (milliseconds: number, work: () => Promise<unknown>): void {
  const latest = useRef(work)
  latest.current = work
  const [isShown, setShown] = useState(true)
  useDidHide(() => setShown(false))
  useDidShow(() => setShown(true))
  useEffect(() => {
    if (!isShown) return undefined
    const turn = oneAtATime(() => latest.current())
    const timer = setInterval(() => { void turn() }, milliseconds)
    return () => clearInterval(timer)
  }, [isShown, milliseconds])
}
