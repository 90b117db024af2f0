import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon } from './icon'
import { Tap } from './tap'
import './sheet.scss'

export type SheetProps = {
  open: boolean
  title: string
  /** Plain words under the title; or children for more. */
  words?: string
  onClose: () => void
  closeLabel: string
  /** Buttons, the main one last. */
  foot?: ReactNode
  children?: ReactNode
}

/** A paper from the bottom: a choice, a confirmation, details. */
export const Sheet = ({ open, title, words, onClose, closeLabel, foot, children }: SheetProps) => open
  ? (
    <View className='ui-sheet' catchMove>
      <View className='ui-sheet__veil' onClick={onClose} />
      <View className='ui-sheet__paper' {...a11y({ role: 'dialog', label: title })}>
        <View className='ui-sheet__head'>
          <View className='ui-sheet__title'>{title}</View>
          <Tap id='sheet-close' className='ui-sheet__close' label={closeLabel} onTap={onClose}><Icon name='close' /></Tap>
        </View>
        <ScrollView className='ui-sheet__body' scrollY>
          {words && <View className='ui-sheet__words'>{words}</View>}
          {children}
        </ScrollView>
        {foot && <View className='ui-sheet__foot'>{foot}</View>}
      </View>
    </View>
  )
  : null
