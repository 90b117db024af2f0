import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import './words.scss'

export type WordsProps = {
  kind?: 'hero' | 'figure' | 'display' | 'title' | 'strong' | 'bold' | 'body' | 'caption'
  tone?: 'quiet' | 'pine' | 'persimmon' | 'amber' | 'red' | 'blue'
  /** In the middle of a line instead of a line of its own. */
  inline?: boolean
  centre?: boolean
  /** Announced to screen readers when it changes. */
  live?: boolean
  className?: string
  children?: ReactNode
}

/** Text in one of the sizes of the design. */
export const Words = ({ kind = 'body', tone, inline, centre, live, className, children }: WordsProps) => {
  const Element = inline ? Text : View
  const heading = kind === 'hero' || kind === 'display' || kind === 'title'
  return (
    <Element
      className={cx('ui-words', `ui-words--${kind}`, tone && `ui-words--${tone}`, centre && 'ui-words--centre', className)}
      {...a11y(live ? { live: 'polite' } : heading ? { role: 'heading' } : {})}
    >
      {children}
    </Element>
  )
}
