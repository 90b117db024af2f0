import type { CodeOf, RefusalWords } from '@/copy/refusals/codes'

const blocks: Readonly<Record<string, string>> = { time: '时间', place: '地点与地图', papers: '带什么资料', procedure: '办理步骤', services: '服务与价格', faq: '常见问题' }
const problems: Readonly<Record<string, string>> = {
  NAME: '批次名称', BUILDINGS: '楼栋', DAYS: '日期', DAYS_PAST: '日期已过', DAYS_TOO_MANY: '日期超过 60 天', WINDOWS: '每天的时间段', SLOT_LENGTH: '每段时长', PLACES: '每段名额',
  OPENS_AFTER_START: '开放预约的时间晚于第一个时段', NO_SLOT: '排不出时段', MATERIALS: '资料清单', KEYS: '钥匙清单', APPROVALS: '审批级数', SLOTS_TOO_MANY: '时段太多', HOMES_TOO_MANY: '房屋超过 20000 套', EXTRA: '现场预留名额', HOLD: '候补保留时间'
}

/** Only met by managers. */
export const manager: RefusalWords<CodeOf<'manager'>> = {
  FIRM_TAKEN: () => '已有同名的单位。',
  FIRMS_TOO_MANY: ({ limit }) => `最多 ${limit} 个，请先停用不用的。`,
  FILE_TYPE: () => '请选 .xlsx 或 .csv 文件。',
  FILE_TOO_BIG: () => '文件太大，请分成几份再导。',
  FILE_BOMB: () => '这个文件解开后大得不正常，没有读取。',
  FILE_BROKEN: () => '文件读不出来，请用表格软件另存一份再试。',
  TOO_MANY_ROWS: ({ limit }) => `一次最多 ${limit} 行，请分成几份。`,
  NO_HEADER: () => '没找到表头。表里要有房号和业主姓名两列。',
  IMPORT_UNKNOWN: () => '这次导入已失效，请重新选文件。',
  IMPORT_TAKEN_BACK: () => '这次导入已撤销，请重新选文件。',
  IMPORT_FOLLOWED: () => '这之后又导过一次，只能撤销最近的一次。',
  IMPORT_IN_USE: ({ bound, moving }) => `不能撤销：${[bound && `${bound} 户已有业主认证`, moving && `${moving} 户的楼栋已进入批次`].filter(Boolean).join('，')}。`,
  ROUND_OPEN: () => '这一批已有一个专场，或还有人约着。要加日子，请在那个专场里调整。',
  ROSTER_EMPTY: () => '还没有名册，先导入。',
  ROSTER_CHANGED: () => '名册刚刚又改过，请看过再确认。',
  ROSTER_UNCONFIRMED: () => '开发商还没确认名册。请到“导入名册”里记下确认，再发通知。',
  BATCH_OPEN: () => '批次已开放，这一项不能再改。',
  BATCH_NOT_OPEN: () => '批次还没开放，先开放再发通知。',
  BATCH_PROBLEMS: ({ problems: list }) => `还不能开放：${list.map((code) => problems[code] ?? code).join('、')}。`,
  BATCH_SETTLED: ({ fields }) => `开放后不能再改：${fields.map((field) => ({ buildings: '楼栋', template: '流程', payBeforeKeys: '缴费与领钥匙的先后', deposits: '押金什么时候收', identityTwice: '几个人核对身份', materials: '资料清单', keys: '钥匙清单', extraPlaces: '现场预留', approvals: '审批级数', keepRecordDays: '登记内容保存多久', formExtras: '登记多问的项', papers: '要看要签的文书' })[field]).join('、')}。`,
  NO_PLACE_FOR: ({ homes }) => `还有 ${homes} 户没有地方可挪。先加时段或名额，再改。`,
  PLAN_CHANGED: () => '刚才有人预约或改期，影响变了，请再看一遍。',
  CHANGE_OPEN: () => '上一次改动还能撤销，通知发出后才能再改。',
  CHANGE_TOLD: () => '通知已经发出，不能撤销了。',
  BUILDINGS_TAKEN: ({ buildings }) => `${buildings.map((one) => `${one}栋`).join('、')}已在别的批次里。`,
  BUILDING_TOO_BIG: ({ buildings }) => `${buildings.map((one) => `${one}栋`).join('、')}的户数太多，请减少时段后再开放。`,
  BATCH_STATUS: ({ status }) => `批次现在是“${{ draft: '草稿', open: '办理中', paused: '已暂停', closed: '已结束' }[status]}”，不能这样做。`,
  PLACES_TAKEN: ({ left }) => (left ? `这一段只有 ${left} 席空着，能挪的就这些。` : '这一段没有空着的名额可挪。'),
  BUILDING_NOT_READY: ({ buildings }) => `${buildings.map((one) => `${one}栋`).join('、')}还没完成验收或不具备使用条件，不能开放。`,
  HOME_MOVING: () => '这套房屋已在办理中，不能再暂缓。',
  NO_HOMES: () => '这些楼栋还没有房屋，先导入名册。',
  BLOCKS_MISSING: ({ blocks: list }) => `通知还缺：${list.map((code) => blocks[code] ?? code).join('、')}。`,
  TEMPLATE_PROBLEMS: ({ problems: list }) => `这个流程还不能用：有 ${list.length} 处要改，请到“流程模板”里看。`,
  CODE_WRONG: () => '开通码不对。',
  ALREADY_CLAIMED: () => '这个环境已经有管理员了。',
  ALREADY_HIRED: () => '这个手机号已在名单里。',
  LOTS_TOO_MANY: ({ limit }) => `最多 ${limit} 个停车场。`,
  SPACES_TOO_MANY: ({ limit }) => `一个停车场最多 ${limit} 个车位，请分成几个登记，例如一层一个。`,
  SPACE_UNKNOWN: ({ no }) => `没有车位 ${no}，请刷新。`,
  SPACE_NOT_ASSIGNED: ({ no }) => `车位 ${no} 没有分配给谁，请刷新。`,
  LOT_OTHER_TYPE: () => '两个停车场停的不是同一种车，不能互换。',
  SPACE_NOT_FREE: ({ no }) => `车位 ${no} 已分配或另有用途。`,
  SPACE_BOOKED: ({ no }) => `车位 ${no} 有访客预约，过了约的时间再改。`
}
