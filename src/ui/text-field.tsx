import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { FieldFrame } from './field-frame'
import type { FieldFrameProps } from './field-frame'
import { Icon } from './icon'
import { Link } from './link'

export type TextFieldProps = FieldFrameProps & {
  value: string
  onInput?: (value: string) => void
  /** Left the field: the moment to check it. */
  onDone?: (value: string) => void
  /** Shown inside while empty: an example, not the label again. */
  example?: string
  /** The keyboard that fits. */
  keyboard?: 'text' | 'number' | 'idcard' | 'digit'
  maxLength?: number
  secret?: boolean
  /** Checked and right: shows a tick. */
  valid?: boolean
  /** Shown as text, not editable. */
  fixed?: boolean
  focus?: boolean
  action?: { words: string, onTap: () => void }
  id?: string
}

/** One line of text. */
export const TextField = ({ value, onInput, onDone, example, keyboard = 'text', maxLength = 140, secret, valid, fixed, focus, action, id, ...frame }: TextFieldProps) => {
  const [active, setActive] = useState(false)
  // WeChat's keyboard for identity cards has digits and X alone: passports, permits and companies' codes need letters.
  const [letters, setLetters] = useState(false)
  const more = action ?? (keyboard === 'idcard' && !fixed ? { words: letters ? '123' : 'ABC', onTap: () => setLetters(!letters) } : undefined)
  return (
    <FieldFrame {...frame}>
      <View className={cx('ui-field__box', fixed && 'ui-field__box--fixed', active && 'ui-field__box--focus', frame.error && 'ui-field__box--error')}>
        {fixed
          ? <View className='ui-field__value'>{value}</View>
          : (
            <Input
              {...(id ? { id } : {})}
              className='ui-field__input' type={letters ? 'text' : keyboard} value={value} maxlength={maxLength} password={Boolean(secret)} focus={Boolean(focus)}
              placeholder={example ?? ''} placeholderClass='ui-field__example'
              onInput={event => onInput?.(event.detail.value)}
              onFocus={() => setActive(true)}
              onBlur={event => { setActive(false); onDone?.(event.detail.value) }}
              {...a11y({ label: frame.label })}
            />
          )}
        {valid && !frame.error && <Icon name='check' className='ui-field__tick' />}
        {more && <Link {...(id ? { id: `${id}-action` } : {})} words={more.words} onTap={more.onTap} />}
      </View>
    </FieldFrame>
  )
}
