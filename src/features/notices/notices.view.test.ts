import { notices as words } from '@/copy/zh-CN/notices'
import { blockRows, isSame, reachParts, shareCardOf } from './notices.view'

const blocks = { time: '3月', place: '南门', papers: '身份证', procedure: '六步', services: '无', faq: ' ' }

test('a block of blanks is missing', () => expect(blockRows({ title: '通知', blocks }, words).filter(({ isThere }) => !isThere).map(({ words: said }) => said)).toEqual(['常见问题']))
test('nothing changed is said to be nothing changed', () => {
  expect(isSame({ title: '通知', blocks: {} }, { title: '通知', blocks: { time: '' } })).toBe(true)
  expect(isSame({ title: '通知', blocks }, { title: '通知', blocks: { ...blocks, time: '4月' } })).toBe(false)
})
test('the parts of the reach add up', () => expect(reachParts({ read: 96, unread: 31, unbound: 17 }, words).reduce((sum, { count }) => sum + count, 0)).toBe(144))
test('the card says the places left and opens this community', () => {
  expect(shareCardOf('bat_yunxi_a', { communityName: '云溪里', batchName: '一期A', placesLeft: 38 }, words)).toEqual({ title: '云溪里一期A入伙开始预约，还有 38 席', path: 'pages/launch/index?c=com_yunxi' })
  expect(shareCardOf('bat_yunxi_a', { communityName: '云溪里', batchName: '一期A', placesLeft: 0 }, words).title).not.toContain('席')
})
