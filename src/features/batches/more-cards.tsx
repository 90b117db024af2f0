import { useState } from 'react'
import { useCopy } from '@/copy/copy'
import { batchFormsCopy } from '@/copy/batch-forms'
import { batchesCopy } from '@/copy/batches'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { ApprovalsCard } from './approvals-card'
import type { BatchPartProps } from './batch-form'
import { PapersCard } from './papers-card'

/** What is seldom changed: who approves, and what is read and signed. One line until it is asked for, or wrong. */
export const MoreCards = ({ communityId, ...part }: BatchPartProps & { communityId: string }) => {
  const words = useCopy(batchesCopy), say = useCopy(batchFormsCopy)
  const [isOpen, setOpen] = useState(false)
  if (!isOpen && !part.fault('APPROVALS')) return <Card title={say.moreCards} aside={<Link id='batch-more' words={words.change1} onTap={() => setOpen(true)} />}>{say.moreCardsNote}</Card>
  return (
    <>
      <ApprovalsCard {...part} />
      <PapersCard communityId={communityId} papers={part.draft.papers} change={part.change} />
    </>
  )
}
