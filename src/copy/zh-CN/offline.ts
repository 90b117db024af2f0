import type { OfflineOperation, Outcome } from '@domain/offline/item'

const names: Readonly<Record<OfflineOperation, string>> = { 'booking.checkIn': '签到', 'desk.identify': '核对身份', 'inspection.merge': '验房记录', 'inspection.finish': '验房结束', 'inspection.round': '查验记录', 'inspection.sheet': '物品与纸质表', 'defects.report': '记录问题', 'defects.fix': '维修完成', 'defects.recheck': '复验', 'tasks.tick': '确认完成', 'keys.takeOut': '取出钥匙', 'keys.count': '清点钥匙' }
const outcomes: Readonly<Record<Outcome, string>> = { applied: '已同步', same: '同事已办过，已合并', waiting: '等同事手机上的前一步同步', conflict: '与同事的记录不一致，已交管理员', quarantine: '权限已变更，已交管理员', again: '待重试' }

export const offline = {
  bar: '离线与同步', online: '有信号', offline: '没有信号', pending: (n: number) => `${n} 项待同步`, none: '全部已同步', noneNote: '没有信号时办的事会先存在这部手机上，有信号后自动同步，关掉微信也不会丢。',
  list: '今天的名单', listTaken: (at: string, homes: number) => `${at} 下载 · ${homes} 户 · 当天有效，过后自动删除`, listNone: '还没有下载', listNoneNote: '进地下室前先下载：没有信号也能验码、签到、验房、清点钥匙。', take: '下载今天的名单', takeAgain: '更新名单', taking: '正在下载', full: '手机存储已满，请清理后再试。',
  sync: '立即同步', queue: '待同步', name: names, photos: (sent: number, all: number) => `照片 ${sent}/${all}`, waiting: '等待信号', sending: '正在同步', failed: '没有同步成功', failedPhoto: '照片找不到或发不出', again: '重试', without: '不带照片同步', tried: '证件后四位不符', numbered: (numbers: string) => `编号 ${numbers}`, ended: '最近同步', outcome: outcomes,
  protect: '名单加密存放，只含当天住户的脱敏信息。手机丢失请立即请管理员停用账号。', toConflicts: '冲突与隔离', toConflictsNote: '由管理员处理',
  conflictsBar: '冲突与隔离', conflictsNone: '没有要处理的', conflictsNoneNote: '同事离线办的事如有不一致，或办事人已离岗，会列在这里。',
  states: { waiting: '等前一步', conflict: '不一致', quarantine: '已隔离', applied: '已采用', dropped: '不采用' }, by: (name: string, at: string) => `${name || '同事'} · ${at} 办理`,
  mine: '这一条', theirs: '已有记录', arrived: (at: string) => `到场时间 ${at}`, counts: (text: string) => `清点 ${text}`, marks: (bad: number, fine: number, wrong: string) => `有问题 ${bad} 项${wrong && `（${wrong}）`}，正常 ${fine} 项`, reading: (meter: string, value: string) => `${meter} ${value}`, stands: (value: string) => `读数 ${value}`, lacks: (kinds: string) => `柜里缺 ${kinds}`, noTheirs: '没有更多记录',
  meters: { water: '水表', power: '电表', gas: '燃气表', heat: '热表' } as Readonly<Record<string, string>>, list2: '、',
  why: { FORBIDDEN: '办理的人现在没有这项权限。', SEQUENCE_REUSED: '手机上的序号重复，可能被改动过。', REQUEST_REUSED: '同一编号内容不同，可能被改动过。', MARKS_DIFFER: '同一项有人记正常、有人记有问题，两边当时都没看到对方的。现在先按有问题，请现场看过再定。', METER_LOWER: '后抄的读数比先抄的小。', SHEET_SIGNED: '交接单已签名，要改由你决定。', LOCKED: '证件后四位错了太多次，须现场重新核对。', KEYS_LENT: '出柜时这套钥匙在登记里借给了别人。', KEYS_NOT_IN: '登记里柜中不齐，却已出柜，请先重新清点。', KEYS_PUT_BACK: '这套钥匙已有人放回柜里，此前的清点不算。', KEYS_STEP: '两个人对同一套钥匙的记录不一致。', KEYS_MISMATCH: '清点数与应有数不符。', SAME_PERSON: '两次清点是同一个人。', STEP_NOT_OPEN: '前一步还没有同步。', ID_MISMATCH: '证件后四位与现在的合同记录不一致。', NOT_BOOKED: '这一户的预约已变更。' } as Readonly<Record<string, string>>, whyElse: '请核对这一户的进度后决定。',
  saidFine: '有人记正常', saidBad: '有人记有问题', isFine: '确认正常', isBad: '仍有问题',
  reason: '处理原因', reasonExample: '例如：已到现场复核', apply: '采用', drop: '不采用', onSite: '钥匙和证件须现场重新办理，这里只能不采用。', close: '关闭', household: '打开这一户'
}
