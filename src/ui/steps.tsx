import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Link } from './link'
import { Mark } from './mark'
import { Tap } from './tap'
import './steps.scss'

export type StepState = 'done' | 'now' | 'later' | 'waiting' | 'missing' | 'blocked' | 'paused'

export type StepItem = {
  key: string
  state: StepState
  /** The state in a word, for screen readers. */
  stateWords: string
  words: ReactNode
  /** Why it waits, what is missing. */
  why?: ReactNode
  /** Time or duration, at the right. */
  aside?: string | undefined
  action?: { words: string, onTap: () => void, id?: string } | undefined
  /** Opens the step, or unfolds the done ones (`fold`). */
  onTap?: (() => void) | undefined
  fold?: 'closed' | 'open' | undefined
}

const Step = ({ item, first, last }: { item: StepItem, first: boolean, last: boolean }) => {
  const look = cx('ui-step', `ui-step--${item.state}`, first && 'ui-step--first', last && 'ui-step--last', item.onTap && 'ui-step--tap')
  const inside = (
    <>
      <View className='ui-step__rail' />
      <View className='ui-step__mark'><Mark state={item.state} label={item.stateWords} /></View>
      <View className='ui-step__main'>
        <View className='ui-step__words'>{item.words}</View>
        {item.why != null && <View className='ui-step__why'>{item.why}</View>}
      </View>
      <View className='ui-step__aside'>
        {item.aside && <Text>{item.aside}</Text>}
        {item.action && <Link small {...(item.action.id ? { id: item.action.id } : {})} words={item.action.words} onTap={item.action.onTap} />}
        {item.fold && <Icon name={item.fold === 'closed' ? 'down' : 'up'} size='s' />}
      </View>
    </>
  )
  return item.onTap ? <Tap id={`step-${item.key}`} className={look} onTap={item.onTap}>{inside}</Tap> : <View className={look}>{inside}</View>
}

/** The way: state = shape + word, colour last. */
export const Steps = ({ items }: { items: readonly StepItem[] }) => (
  <View {...a11y({ role: 'list' })}>
    {items.map((item, at) => <Step key={item.key} item={item} first={at === 0} last={at === items.length - 1} />)}
  </View>
)
