import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

const FIRST = 16
const STEP = 8

export type Growing<Row> = { readonly shown: readonly Row[]; readonly rest: number; readonly grow: () => void }

/** A long list a piece at a time: a phone takes some 400 nodes at once, and eight rows more without a stutter. Grows at the page's end. `first` where a row is heavy. */
export function useGrowing<Row> (rows: readonly Row[], first = FIRST): Growing<Row> {
  const [most, setMost] = useState(first)
  const grow = () => { if (most < rows.length) setMost(most + STEP) }
  useReachBottom(grow)
  return { shown: rows.slice(0, most), rest: Math.max(0, rows.length - most), grow }
}
