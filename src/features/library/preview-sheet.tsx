import { useCopy } from '@/copy/copy'
import { libraryCopy } from '@/copy/library'
import { Loaded } from '@/frame/loaded'
import { PaperBlocks } from '@/frame/paper-blocks'
import { troubleWords } from '@/frame/trouble'
import { ask } from '@/platform/ask'
import { useLoad } from '@/platform/use-load'
import { Button } from '@/ui/button'
import { Clause } from '@/ui/clause'
import { Sheet } from '@/ui/sheet'
import { Words } from '@/ui/words'

type PreviewSheetProps = { communityId: string, code: string, onClose: () => void }

/** The draft, or the text in force, as a real home will read it. */
export const PreviewSheet = ({ communityId, code, onClose }: PreviewSheetProps) => {
  const words = useCopy(libraryCopy)
  const load = useLoad(() => ask('manager', 'library.preview', { communityId, code, homeId: null }))
  const home = load.state === 'ready' ? load.value.label : ''
  return (
    <Sheet open title={home ? words.previewOf(home) : words.preview} onClose={onClose} closeLabel={words.close} foot={<Button id='preview-done' words={words.close} onTap={onClose} />}>
      <Loaded load={load} refused={(refusal) => ({ words: troubleWords(refusal) })}>
        {({ paper, keyClauses }) => (
          <>
            {keyClauses.length > 0 && <Words kind='strong'>{words.keyFirst}</Words>}
            {keyClauses.map(({ title, words: said, clause }, at) => <Clause key={clause} number={at + 1} title={title} aside={words.clause(clause)} words={said} />)}
            <PaperBlocks paper={paper} edition={paper.isSample ? words.sample : words.version(paper.version)} clause={words.clause} />
          </>
        )}
      </Loaded>
    </Sheet>
  )
}
