import { useState } from 'react'
import type { SiteView } from '@contract/site'
import { MOST_POINTS, POINT_KINDS, type SitePoint } from '@domain/site/site'
import { useCopy } from '@/copy/copy'
import { siteCopy } from '@/copy/site'
import { venueCopy } from '@/copy/venue'
import { SitePhotos, type SitePhoto } from '@/frame/site-photos'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Sheet } from '@/ui/sheet'
import { TextField } from '@/ui/text-field'

type PlanSheetProps = { communityId: string; view: SiteView; onClose: () => void; onDone: () => Promise<void> }
const FRESH = { kind: 'reception', name: '', where: '' } as const satisfies SitePoint

/** The venue as managers lay it out: its picture, and each desk with where it stands. */
export const PlanSheet = ({ communityId, view: { planFile, points }, onClose, onDone }: PlanSheetProps) => {
  const words = useCopy(siteCopy), venue = useCopy(venueCopy)
  const [kept, setKept] = useState(planFile)
  const [photos, setPhotos] = useState<readonly SitePhoto[]>([])
  const [lines, setLines] = useState<readonly SitePoint[]>(points)
  const [fresh, setFresh] = useState<SitePoint>(FRESH)
  const [trouble, setTrouble] = useState<string>()
  const save = useCommand(async () => {
    const reply = await ask('manager', 'site.plan', { communityId, plan: photos[0]?.fileId ?? kept, points: lines.map((one) => ({ ...one })) })
    if (reply.ok) await onDone()
    else setTrouble(troubleWords(reply))
  })
  return (
    <Sheet open title={words.editMap} onClose={onClose} closeLabel={words.close} foot={<Button id='plan-save' words={words.save} busy={save.busy} onTap={() => { void save.run() }} />}>
      {trouble && <Notice tone='red' icon='warn' words={trouble} />}
      {kept ? <ListRow icon='photo' words={words.keepPlan} aside={<Link id='plan-drop' words={words.dropPlan} onTap={() => setKept(null)} />} /> : <SitePhotos id='plan-photo' label={words.planPhoto} communityId={communityId} photos={photos} most={1} onChange={setPhotos} />}
      {lines.map(({ kind, name, where }, at) => <ListRow key={String(at)} icon='pin' words={venue.point(venue.kinds[kind], name)} note={where} aside={<Link id={`point-drop-${at}`} look='quiet' words={words.removePoint} label={`${words.removePoint} ${venue.point(venue.kinds[kind], name)}`} onTap={() => setLines(lines.filter((_, i) => i !== at))} />} />)}
      {lines.length < MOST_POINTS && (
        <>
          <PickField id='point-kind' kind='options' label={words.kind} options={POINT_KINDS.map((kind) => venue.kinds[kind])} chosen={POINT_KINDS.indexOf(fresh.kind)} shown={venue.kinds[fresh.kind]} onPick={(at) => setFresh({ ...fresh, kind: POINT_KINDS[at] ?? 'other' })} />
          <TextField id='point-name' label={words.pointName} value={fresh.name} maxLength={20} example={words.pointNameExample} onInput={(name) => setFresh({ ...fresh, name })} />
          <TextField id='point-where' label={words.pointWhere} value={fresh.where} maxLength={40} example={words.pointWhereExample} onInput={(where) => setFresh({ ...fresh, where })} />
          <Button id='point-add' small kind='tint' icon='plus' words={words.addPoint} disabled={!fresh.where.trim() && !fresh.name.trim()} onTap={() => { setLines([...lines, { kind: fresh.kind, name: fresh.name.trim(), where: fresh.where.trim() }]); setFresh(FRESH) }} />
        </>
      )}
    </Sheet>
  )
}
