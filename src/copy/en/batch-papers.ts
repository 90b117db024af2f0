import type { BatchPapersWords } from '../zh-CN/batch-papers'

export const batchPapers: BatchPapersWords = {
  title: 'Papers',
  sum: (sign, read, issue) => `${sign} to sign, ${read} to read, ${issue} handed over`,
  uses: { none: 'Not used', read: 'Read', sign: 'Sign', all: 'All owners sign', issue: 'Hand over' },
  steps: { sign: 'With the agreement', handover: 'At the handover' }
}
