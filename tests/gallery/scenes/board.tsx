import { Card } from '@/ui/card'
import { Funnel } from '@/ui/funnel'
import { HouseMapView, MapLegend } from '@/ui/house-map-view'
import type { HomeLook, MapBuilding } from '@/ui/house-map'
import { ListRow } from '@/ui/list-row'
import { Page } from '@/ui/page'
import { Section } from '@/ui/section'
import { Tiles } from '@/ui/tiles'
import { TitleBlock } from '@/ui/title-block'
import { openCanvas } from '../open-canvas'
import type { SceneProps } from '../scenes'

const nothing = () => undefined
const LOOK: Record<string, HomeLook> = { 钥: 'strong', 验: 'soft', 到: 'amber', 约: 'blue', '·': 'plain', 阻: 'red' }
const floors = [
  '钥钥钥钥·约约约··验·', '钥钥约钥约到·约····', '钥到钥钥约约约到·约约·', '到钥钥钥到约钥约约阻··', '钥钥钥验约约到验··约约', '钥钥钥钥钥约约到阻·阻·',
  '钥钥钥钥约约约钥·约·约', '钥钥钥钥约约到约约约约阻', '验钥钥钥约约约约·约··', '钥钥验钥钥钥约约·约约约', '钥验钥钥钥到钥钥··阻·', '钥钥钥钥约钥约钥约··约'
].map(row => [...row])
const homes = (building: number, up: number, from: number) => (floors[up] ?? []).slice(building * 4 + from, building * 4 + from + 2).map((letter, at) => ({ key: `${building}-${up}-${from + at}`, letter, look: LOOK[letter] ?? 'plain' }))
const small: MapBuilding[] = [0, 1, 2].map(n => ({ key: String(n), name: `${n + 1}栋`, floors: floors.map((_, up) => ({ name: String(12 - up), groups: [homes(n, up, 0), homes(n, up, 2)] })) }))
const large: MapBuilding[] = [1, 2].map(n => ({
  key: `large${n}`, name: `${n}栋`,
  floors: floors.map((row, up) => ({ name: String(12 - up), groups: [0, 1].map(group => [0, 1, 2, 3, 4].map(at => { const letter = row[(group * 5 + at + n) % 12] ?? '·'; return { key: `${n}${up}${group}${at}`, letter, look: LOOK[letter] ?? 'plain' } })) }))
}))

export const Board = ({ elder }: SceneProps) => (
  <Page title='一期A' elder={elder} onBack={nothing}>
    <TitleBlock title='今天第 6 天，共 10 天' aside='10:24 更新' />
    <Tiles raised tiles={[
      { key: 'wait', over: '正在等候', icon: 'clock', value: 9, unit: '最久 18 分', onTap: nothing }, { key: 'late', over: '超时', icon: 'stop', value: 3, unit: '户', tone: 'red', onTap: nothing },
      { key: 'you', over: '要你处理', icon: 'warn', value: 3, unit: '件', tone: 'amber', onTap: nothing }
    ]} />
    <Section title='144 户走到哪一步' quiet wide aside='今天已交 6 户'>
      <Funnel onTap={nothing} parts={[['通知', 144], ['登记', 131], ['审核', 118], ['预约', 113], ['到场', 68], ['验房', 59], ['钥匙', 52]].map(([words, count]) => ({ key: String(words), words: String(words), count: Number(count) }))} />
    </Section>
    <Card>
      <HouseMapView id='map' open={openCanvas} buildings={location.search.includes('large') ? large : small} onTap={home => { document.title = home.key }} label='各户状态' />
      <MapLegend items={[['钥', '已领', 52], ['验', '验房', 6], ['到', '到场', 9], ['约', '已约', 44], ['阻', '受阻', 5], ['·', '未约', 28]].map(([letter, words, count]) => ({ key: String(letter), letter: String(letter), look: LOOK[String(letter)] ?? 'plain', words: String(words), count: Number(count), onTap: nothing }))} />
    </Card>
    <Card fit='list'>
      <ListRow mark='blocked' words='3-1-0902 门禁卡少 1 张' aside='已停 10 分' onTap={nothing} />
      <ListRow mark='waiting' words='审核超 24 小时' aside='2 户' onTap={nothing} />
    </Card>
  </Page>
)
