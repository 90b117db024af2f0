import type { MapLetter } from '@contract/board'

/** The board of a batch: how far everybody is. */
export const board = {
  bar: '进度',
  missing: '没有这个批次',
  dayNo: (n: number, all: number) => `今天第 ${n} 天，共 ${all} 天`,
  before: (all: number) => `还没开始，共 ${all} 天`,
  updated: (clock: string) => `${clock} 更新`,
  today: '今天来的',
  todayNote: (arrived: number) => `已到 ${arrived}`,
  done: '今天已交',
  home: '户',
  blocked: '受阻',
  reviews: '等审核',
  late: (n: number) => `超时 ${n} 户`,
  inTime: '都在 24 小时内',
  funnelTitle: (homes: number) => `${homes} 户走到哪一步`,
  steps: { notice: '通知', register: '登记', review: '审核', book: '预约', checkin: '到场', inspect: '验房', keys: '钥匙', aftercare: '走访', follow: '回访' } as Readonly<Record<string, string>>,
  map: '每一户',
  letters: { k: '钥', i: '验', a: '到', b: '约', x: '阻', '-': '·' } as Readonly<Record<MapLetter, string>>,
  letterWords: { k: '已领', i: '验房', a: '到场', b: '已约', x: '受阻', '-': '未约' } as Readonly<Record<MapLetter, string>>,
  building: (name: string) => `${name}栋`,
  allBuildings: '全部楼栋',
  mapLabel: (n: number) => `${n} 户的进度图`,
  alerts: {
    blocked: '影响居住的问题没修好', late: '审核超 24 小时', reviews: '等审核', defects: '在修的问题'
  },
  count: (n: number) => `${n} 户`,
  places: (n: number) => `${n} 处`,
  calm: '没有要处理的事',
  listBar: '名单',
  total: (n: number) => `共 ${n} 户`,
  passed: (step: string) => `已过“${step}”`,
  stages: { notice: '还没看通知', register: '登记资料', review: '资料审核', sign: '签协议', book: '待预约', pay: '交费', checkin: '已约', identity: '到场', inspect: '验房', handover: '房屋交接', keys: '交钥匙', receive: '领资料', safety: '安全检查', tour: '介绍社区', archive: '已领钥匙', aftercare: '已领钥匙', follow: '已领钥匙' } as Readonly<Record<string, string>>,
  more: (n: number) => `再看 ${n} 户`,
  none: '没有这样的户',
  noneNote: '数字是实时的，可能刚刚变了。',
  notice: '入户通知'
}
export type BoardWords = typeof board
