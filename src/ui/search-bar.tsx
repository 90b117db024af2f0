import { Input, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Icon } from './icon'
import { Tap } from './tap'
import './search-bar.scss'

export type SearchBarProps = { value: string, onInput: (value: string) => void, onSearch?: (value: string) => void, example: string, clearLabel: string, keyboard?: 'text' | 'number', id?: string }

/** Search first: above every list. */
export const SearchBar = ({ value, onInput, onSearch, example, clearLabel, keyboard = 'text', id }: SearchBarProps) => (
  <View className='ui-search'>
    <Icon name='search' />
    <Input
      className='ui-search__input' value={value} type={keyboard} confirmType='search' placeholder={example} placeholderClass='ui-field__example'
      onInput={event => onInput(event.detail.value)} onConfirm={event => onSearch?.(event.detail.value)} {...(id ? { id } : {})} {...a11y({ label: example })}
    />
    {value && <Tap className='ui-search__clear' label={clearLabel} onTap={() => onInput('')}><Icon name='close' size='s' /></Tap>}
  </View>
)
