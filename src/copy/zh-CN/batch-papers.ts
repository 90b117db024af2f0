/** Which papers a batch asks of its households. */
export const batchPapers = {
  title: '文书',
  sum: (sign: number, read: number, issue: number) => `签署 ${sign} 份，阅读 ${read} 份，发放 ${issue} 份`,
  uses: { none: '不用', read: '阅读', sign: '签署', all: '全体业主签', issue: '发放' },
  steps: { sign: '签协议时签', handover: '交接时签' }
}
export type BatchPapersWords = typeof batchPapers
