import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { cx } from './cx'
import { FieldFrame } from './field-frame'
import type { FieldFrameProps } from './field-frame'

export type AreaFieldProps = FieldFrameProps & {
  value: string
  onInput: (value: string) => void
  example?: string
  maxLength?: number
  /** Inside the box under the text: hold-to-talk, phrases. */
  tools?: ReactNode
  id?: string
}

/** Several lines of text, with the count of characters. */
export const AreaField = ({ value, onInput, example, maxLength = 200, tools, id, ...frame }: AreaFieldProps) => {
  const [active, setActive] = useState(false)
  return (
    <FieldFrame {...frame}>
      <View className={cx('ui-field__box', 'ui-field__box--area', active && 'ui-field__box--focus', frame.error && 'ui-field__box--error')}>
        <Textarea
          {...(id ? { id } : {})}
          className='ui-field__area' value={value} maxlength={maxLength} placeholder={example ?? ''} placeholderClass='ui-field__example' autoHeight
          onInput={event => onInput(event.detail.value)} onFocus={() => setActive(true)} onBlur={() => setActive(false)}
          {...a11y({ label: frame.label })}
        />
        {tools}
        <Text className='ui-field__count'>{value.length}/{maxLength}</Text>
      </View>
    </FieldFrame>
  )
}
