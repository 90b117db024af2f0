import type { WalkRound } from '@domain/inspection/round-forms'
import type { Goods } from '@domain/inspection/inspection'

const names: Readonly<Record<WalkRound, string>> = { visit: '陪同看房', clean: '开荒保洁与备房', 'pre-check': '内部预验', safety: '当日安全检查', 're-inspection': '复验' }
const conditions: Readonly<Record<Goods['condition'], string>> = { fine: '完好', worn: '有使用痕迹', broken: '有缺损' }

export const rounds = {
  bar: '查验与验房单', note: '各轮查验、随房物品、签名和打印都在这里', names, conditions, list: '、',
  done: '已做的查验', none: '还没有查验记录', by: (who: string, when: string) => `${who} ${when}`, paperBy: (who: string) => `${who} 的纸质记录补录`,
  fine: (n: number) => `${n} 项都正常`, bad: (said: string, rest: number) => `${said}；其余 ${rest} 项正常`, photos: (n: number) => `看 ${n} 张照片`, meter: (name: string, reading: string) => `${name} ${reading}`,
  start: '记一轮', about: { visit: '看户内布局、设施、绿化和公共部位', clean: '打扫干净、通水通电、资料备好，要拍照', 'pre-check': '按验房表先看一遍，问题会给业主看到', safety: '业主进门前查烟感、应急灯、燃气、漏电', 're-inspection': '只看还没好的，修好的一并复验' } as Readonly<Record<WalkRound, string>>,
  carried: (n: number, when: string) => `只看还没好的 ${n} 项，其余沿用 ${when} 的验房结果`, nothingOpen: '没有要复验的项目', needsWalk: '联合验房之后才有复验',
  ok: '正常', badWord: '有问题', what: '哪里不对', whatExample: '如 玻璃有胶痕', restFine: (n: number) => `余下 ${n} 项都正常`, photo: '现场照片', photoNeeded: '至少一张现场照片', addPhoto: '拍照', remove: '删除', photoFailed: '照片没有存上，请再拍一次',
  paperNote: '照纸质表录入时，写上记录人并拍下纸质表', paperWho: '纸质表记录人', save: '记下这一轮', saved: (name: string) => `${name}已记下`, cancel: '不记了', left: (n: number) => `还有 ${n} 项没看`, meters: '表读数（选填）', previous: '这次会和验房时的读数对照',
  goods: '随房物品', goodsNote: '当面点数，写进交接单', goodsAll: '数量相符，都完好', goodsNone: '还没有登记', goodsName: '物品名称', goodsExample: '如 可视对讲', add: '加一件', count: (name: string) => `${name} 的数量`, less: '减一', more: '加一', goodsSave: '存物品清单', goodsWords: (name: string, n: number, condition: string) => `${name} ${n}（${condition}）`, goodsSaved: '物品清单已存',
  source: '照纸质表补录', sourceDone: (who: string) => `${who} 的纸质验房表，照片已存`, sourceSave: '存纸质表', sign: '双方签名', signNote: '签的是验房登记表上的内容，改了要重签', signed: (who: string) => `已签：${who}`, unsigned: '还没有签', owner: '业主', staff: '验房人', toSign: '打开验房登记表', print: '打印验房表', printFailed: '文件没有打开，请再试一次', blank: '验房前打印的是空白表',
  trials: '试用项目', trialNote: '住进来用几天，好不好告诉我们', due: (day: string) => `${day} 起回访`, trialAsk: '试用回访', trialTell: (day: string) => `${day} 用微信提醒我`, trialOk: '好用', trialBad: '有问题', trialReport: '去报修', ownerSign: '签验房登记表', ownerSigned: '验房登记表您已签名', precheck: '入住前的检查',
}
export type RoundsWords = typeof rounds
