import { View } from '@tarojs/components'
import type { Block, Paper } from '@domain/documents/paper'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Words } from '@/ui/words'
import './paper-blocks.scss'

type PaperBlocksProps = { paper: Paper; edition: string; /** How a clause is called: 第 4 条. */ clause?: (number: string) => string }

/** A paper's whole text, block by block, as it will be printed. */
export const PaperBlocks = ({ paper, edition, clause = (number) => `${number}.` }: PaperBlocksProps) => (
  <Card>
    <Words kind='title' centre>{paper.title}</Words>
    <Words kind='caption' tone='quiet' centre>{paper.subtitle}</Words>
    {edition && <Words kind='caption' tone='quiet' centre>{edition}</Words>}
    {paper.blocks.map((block, at) => <View key={at} className='paper-block'><OneBlock block={block} clause={clause} /></View>)}
  </Card>
)

const OneBlock = ({ block, clause }: { block: Block; clause: (number: string) => string }) => {
  switch (block.kind) {
    case 'heading': return <Words kind='strong'>{block.text}</Words>
    case 'text': return <Words centre={block.align === 'center'}>{block.text}</Words>
    case 'clause': return <><Words kind='bold'>{`${clause(String(block.number))} ${block.title}`}</Words>{block.paragraphs.map((text, i) => <Words key={i}>{text}</Words>)}</>
    case 'list': return <>{block.items.map((text, i) => <Words key={i}>{block.isNumbered ? `${i + 1}. ${text}` : `· ${text}`}</Words>)}</>
    case 'note': return <Words kind='caption' tone='quiet'>{block.text}</Words>
    case 'pairs': return <>{block.pairs.map(([label, value]) => <View key={label} className='paper-pair'><View className='paper-pair__label'>{label}</View><View className='paper-pair__value'>{value}</View></View>)}</>
    case 'table': return (
      <View className='paper-table'>
        {[block.columns.map(({ title }) => title), ...block.rows, ...(block.total ? [block.total] : [])].map((row, i) => (
          <View key={i} className={i === 0 ? 'paper-row paper-row--head' : 'paper-row'}>
            {row.map((cell, j) => <View key={j} className={`paper-cell paper-cell--${block.columns[j]?.align ?? 'left'}`} style={{ flexGrow: block.columns[j]?.width ?? 1 }}>{cell}</View>)}
          </View>
        ))}
      </View>
    )
    case 'checks': return <>{block.items.map(({ text, isDone, note }) => <ListRow key={text} mark={isDone ? 'done' : 'empty'} words={text} {...(note ? { note } : {})} />)}</>
    // Photos, the timeline, contents and signatures of a paper have their own place on the screen.
    default: return null
  }
}
