import { Image, View } from '@tarojs/components'
import type { PhotoMark } from '@domain/defects/defect'
import { colours } from '@/ui/colours'
import { Tap } from '@/ui/tap'
import { marksPicture } from './defects.view'
import './defects.scss'

type MarkedPhotoProps = { link: string; marks?: readonly PhotoMark[]; label: string; onTap: () => void; id?: string }

/** A photo in its own proportions, what was drawn on it lying over it. */
export const MarkedPhoto = ({ link, marks = [], label, onTap, id }: MarkedPhotoProps) => (
  <Tap id={id} className='marked' label={label} onTap={onTap}>
    <Image className='marked__photo' src={link} mode='widthFix' />
    {marks.length > 0 && <View className='marked__ink' style={{ backgroundImage: `url("${marksPicture(marks, colours.persimmon)}")` }} />}
  </Tap>
)
