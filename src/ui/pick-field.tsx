import { Picker, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { FieldFrame } from './field-frame'
import type { FieldFrameProps } from './field-frame'
import { Icon } from './icon'
import { Tap } from './tap'

export type PickFieldProps = FieldFrameProps & {
  /** What is shown; empty shows the example. */
  shown: string
  example?: string
  id?: string
} & (
  | { kind: 'tap', onTap: () => void }
  | { kind: 'options', options: readonly string[], chosen: number, onPick: (at: number) => void }
  | { kind: 'day', day: string, from?: string, to?: string, onPick: (day: string) => void }
  | { kind: 'time', time: string, from?: string, to?: string, onPick: (time: string) => void }
)

/** A field filled by choosing: from a wheel, a calendar, or another page (`tap`). */
export const PickField = (props: PickFieldProps) => {
  const { label, must, source, sourceIcon, hint, error, shown, example, id } = props
  const named = id ? { id } : {}
  const box = (
    <View className={cx('ui-field__box', error && 'ui-field__box--error')}>
      <View className={cx('ui-field__value', !shown && 'ui-field__value--empty')}>{shown || example}</View>
      <Icon name={props.kind === 'tap' ? 'right' : 'down'} className='ui-field__end' size='s' />
    </View>
  )
  const said = a11y({ role: 'button', label: `${label} ${shown || (example ?? '')}` })
  return (
    <FieldFrame label={label} must={must} source={source} sourceIcon={sourceIcon} hint={hint} error={error}>
      {props.kind === 'tap' && <Tap {...named} onTap={props.onTap} label={`${label} ${shown}`}>{box}</Tap>}
      {props.kind === 'options' && (
        <Picker {...named} mode='selector' range={[...props.options]} value={Math.max(props.chosen, 0)} onChange={event => props.onPick(Number(event.detail.value))} {...said}>{box}</Picker>
      )}
      {props.kind === 'day' && (
        <Picker {...named} mode='date' value={props.day} start={props.from} end={props.to} onChange={event => props.onPick(event.detail.value)} {...said}>{box}</Picker>
      )}
      {props.kind === 'time' && (
        <Picker {...named} mode='time' value={props.time} start={props.from} end={props.to} onChange={event => props.onPick(event.detail.value)} {...said}>{box}</Picker>
      )}
    </FieldFrame>
  )
}
