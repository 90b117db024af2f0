import { View } from '@tarojs/components'
import type { LibraryPaper } from '@contract/library'
import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { atWords } from '@/copy/when'
import { now } from '@/platform/clock'
import { language } from '@/platform/language'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ListRow } from '@/ui/list-row'
import { Pill } from '@/ui/pill'
import './part-sheet.scss'

type VersionsCardProps = { view: LibraryPaper, canBegin: boolean, onRetire: (version: number) => void, onCompare: (from: number, to: number) => void, onBegin: (from: number) => void }

/** Who published which version when; what stood in it, and the way out of use. */
export const VersionsCard = ({ view, canBegin, onRetire, onCompare, onBegin }: VersionsCardProps) => {
  const words = useCopy(libraryCopy)
  if (!view.versions.length) return null
  return (
    <Card title={words.versions} fit='list'>
      {view.versions.map(({ version, state, at, name, second, hasText }, place) => {
        const before = view.versions[place + 1]?.version ?? 1
        return (
          <ListRow key={version} strong words={words.version(version)} note={words.versionBy(name, second, atWords(at, now(), language()))} aside={version === view.inForce ? <Pill words={words.inForce} /> : state === 'retired' ? <Pill tone='plain' words={words.retired} /> : undefined}>
            <View className='part-moves'>
              {hasText && <Link id={`look-${version}`} words={words.look} onTap={() => onCompare(before, version)} />}
              {hasText && canBegin && <Link id={`again-${version}`} look='quiet' words={words.again} onTap={() => onBegin(version)} />}
              {state === 'published' && <Link id={`retire-${version}`} look='quiet' words={words.retire} onTap={() => onRetire(version)} />}
            </View>
          </ListRow>
        )
      })}
    </Card>
  )
}
