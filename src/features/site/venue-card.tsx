import { Image } from '@tarojs/components'
import type { SitePoint } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { venueCopy } from '@/copy/venue'
import { lookAtPhotos } from '@/platform/look-at-photos'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'

/** The plan of the venue and what is where. */
export const VenueCard = ({ plan, points, none, edit }: { plan: string; points: readonly SitePoint[]; none: string; edit?: { readonly words: string; readonly onTap: () => void } | undefined }) => {
  const words = useCopy(venueCopy)
  return (
    <>
      {(plan || edit || !points.length) && (
        <Card title={words.bar} aside={edit && <Link id='venue-edit' words={edit.words} onTap={edit.onTap} />}>
          {plan ? <Image style={{ width: '100%' }} mode='widthFix' src={plan} onClick={() => { void lookAtPhotos([plan], 0) }} /> : <Words tone='quiet'>{none}</Words>}
          {plan && <Link id='venue-look' icon='search' words={words.plan} onTap={() => { void lookAtPhotos([plan], 0) }} />}
        </Card>
      )}
      {points.length > 0 && <Card title={words.points} fit='list'>{points.map(({ kind, name, where }, i) => <ListRow key={String(i)} icon='pin' strong words={words.point(words.kinds[kind], name)} {...(where ? { note: where } : {})} />)}</Card>}
    </>
  )
}
