import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon } from './icon'
import type { IconName } from './icon'
import { Mark } from './mark'
import './field.scss'

export type FieldFrameProps = {
  label: string
  /** Marks what must be filled. */
  must?: boolean
  /** Where the value came from: "来自购房合同". */
  source?: string | undefined
  sourceIcon?: IconName
  hint?: ReactNode
  error?: string | undefined
}

/** Label above, source at the right, hint or error under: the frame of every field. */
export const FieldFrame = ({ label, must, source, sourceIcon = 'check', hint, error, children }: FieldFrameProps & { children: ReactNode }) => (
  <View className='ui-field'>
    <View className='ui-field__head'>
      <View className='ui-field__label'>
        <Text>{label}</Text>
        {must && <Text className='ui-field__must' {...a11y({ hidden: true })}>*</Text>}
      </View>
      {source && <View className='ui-field__source'><Icon name={sourceIcon} size='xs' /><Text>{source}</Text></View>}
    </View>
    {children}
    {error
      ? <View className='ui-field__error' {...a11y({ role: 'alert' })}><Mark state='missing' size='s' /><Text>{error}</Text></View>
      : hint != null && <View className='ui-field__hint'>{hint}</View>}
  </View>
)
