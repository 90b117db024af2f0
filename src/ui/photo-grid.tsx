import { Image, Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { cx } from './cx'
import { Icon } from './icon'
import { Tap } from './tap'
import './photo-grid.scss'

export type PhotoItem = {
  key: string
  /** Absent: a page still missing, or (ready) one that is kept but cannot be shown here. */
  src?: string | undefined
  state: 'ready' | 'sending' | 'waiting' | 'failed' | 'missing'
  /** 0…1 while sending. */
  progress?: number
  words?: string
  /** Over the picture: "重传", "等网络". */
  veil?: string
}

export type PhotoGridProps = {
  photos: readonly PhotoItem[]
  onTap: (key: string) => void
  onRemove?: ((key: string) => void) | undefined
  removeLabel?: string
  onAdd?: (() => void) | undefined
  addWords?: string
  id?: string
}

const Photo = ({ photo, onTap, onRemove, removeLabel, id }: { photo: PhotoItem } & Omit<PhotoGridProps, 'photos' | 'onAdd' | 'addWords'>) => {
  const own = id && `${id}-${photo.key}`
  const { key, src, state, progress = 0, words, veil } = photo
  return (
    <View className='ui-photo'>
      {state === 'missing' || (!src && state !== 'ready')
        ? <Tap id={own} className='ui-photo__add ui-photo__add--missing' label={words} onTap={() => onTap(key)}><Icon name='camera' /></Tap>
        : (
          <Tap id={own} className='ui-photo__frame' label={[words, veil].filter(Boolean).join(' ')} onTap={() => onTap(key)}>
            {src ? <Image className='ui-photo__image' src={src} mode='aspectFill' /> : <View className='ui-photo__kept'><Icon name='photo' size='l' /></View>}
            {state !== 'ready' && <View className='ui-photo__veil'>{state === 'failed' && <Icon name='refresh' />}{veil && <Text>{veil}</Text>}</View>}
            {state === 'sending' && <View className='ui-photo__bar' style={{ width: `${Math.round(progress * 100)}%` }} />}
            {onRemove && state !== 'sending' && <Tap id={own && `${own}-remove`} className='ui-photo__remove' label={removeLabel} onTap={() => onRemove(key)}><View className='ui-photo__cross'><Icon name='close' size='xs' /></View></Tap>}
          </Tap>
        )}
      {words && (
        <View className={cx('ui-photo__words', state === 'ready' && 'ui-photo__words--good', (state === 'missing' || state === 'failed') && 'ui-photo__words--bad')}>
          {state === 'ready' && <Icon name='check' size='xs' />}<Text>{words}</Text>
        </View>
      )}
    </View>
  )
}

/** Photos with their state, and the place to add one. */
export const PhotoGrid = ({ photos, onAdd, addWords, id, ...taps }: PhotoGridProps) => (
  <View className='ui-photos' {...a11y({ role: 'list' })}>
    {photos.map(photo => <Photo key={photo.key} photo={photo} id={id} {...taps} />)}
    {onAdd && <View className='ui-photo'><Tap id={id && `${id}-add`} className='ui-photo__add' label={addWords} onTap={onAdd}><Icon name='camera' />{addWords && <Text>{addWords}</Text>}</Tap></View>}
  </View>
)
