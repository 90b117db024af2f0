import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { Card } from './card'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon'
import './page-state.scss'

type Action = { words: string, onTap: () => void, id?: string }

export type PageStateProps = (
  | { kind: 'loading', label: string, cards?: number }
  /** Says what will come and what to do. */
  | { kind: 'empty', words: string, note?: string, icon?: IconName, action?: Action }
  /** What happened, what to do, retry, a small reference number. */
  | { kind: 'error', words: string, note?: string, icon?: IconName, action?: Action, reference?: string | undefined }
) & { /** Inside a card or list instead of a page. */ inside?: boolean }

const Bones = ({ label, cards }: { label: string, cards: number }) => (
  <View className='ui-bones' {...a11y({ role: 'status', label })}>
    <View className='ui-bones__head'><View className='ui-bone ui-bone--short' /><View className='ui-bone ui-bone--tall' /></View>
    {Array.from({ length: cards }, (_, at) => (
      <Card key={at}>
        <View className='ui-bone ui-bone--short' />
        <View className='ui-bone' />
        <View className='ui-bone' />
        {at === 0 && <View className='ui-bone ui-bone--button' />}
      </Card>
    ))}
  </View>
)

/** What a page shows when it has nothing to show yet, nothing at all, or could not get it. */
export const PageState = (props: PageStateProps) => {
  if (props.kind === 'loading') return <Bones label={props.label} cards={props.cards ?? 2} />
  const { kind, words, note, action, inside } = props
  return (
    <View className={cx('ui-state', inside && 'ui-state--in')} {...a11y(kind === 'error' ? { role: 'alert' } : {})}>
      <View className={cx('ui-state__icon', kind === 'error' && 'ui-state__icon--error')}><Icon name={props.icon ?? (kind === 'error' ? 'offline' : 'leaf')} size='l' /></View>
      <View className='ui-state__words'>{words}</View>
      {note && <View className='ui-state__note'>{note}</View>}
      {action && <View className='ui-state__action'><Button kind={kind === 'error' ? 'primary' : 'ghost'} id={action.id ?? 'state-action'} words={action.words} onTap={action.onTap} /></View>}
      {kind === 'error' && props.reference && <View className='ui-state__reference'>{props.reference}</View>}
    </View>
  )
}
