import type { ReadyCode, ReadyGroup } from '@domain/site/ready-list'

/** Is the site ready, what lies in store, where is what. */
export const site = {
  bar: '现场准备', note: '开办前逐项看过、拍照，由管理员签认。', batches: '各批次的现场清单', batchNote: (first: string) => `${first}起到场`, noBatches: '还没有批次',
  groups: { estate: '环境与工程', safety: '消防与安全', venue: '场地布置', equipment: '设备与资料', signs: '标识导向' } as Readonly<Record<ReadyGroup, string>>,
  items: {
    cleaned: '全面彻底清洁', roads: '道路通畅', fenced: '在建工程隔离', utilities: '水电气开通', lifts: '电梯运行正常', lights: '公共照明正常',
    fire: '消防设施检查', access: '门禁开启和关闭测试', monitors: '监控运行正常', 'first-aid': '急救箱与应急预案',
    reception: '接待区布置好', desks: '业务台与座椅', rest: '业主休息等待区', partners: '电信、邮政、有线电视、银行场地', banners: '彩旗、标语',
    copier: '复印机、打印机', computers: '电脑与网络', stationery: '文具', papers: '表格、协议、宣传资料', keys: '钥匙按户编号备好',
    boards: '标识牌、导视牌', ways: '到接待区的路线指引', flow: '入住流程图、收费和文件公示', traffic: '交通导向标志'
  } as Readonly<Record<ReadyCode, string>>,
  photo: '要照片', left: (n: number) => (n ? `还有 ${n} 项` : '都确认了'), by: (name: string, when: string) => `${name}　${when}`,
  tick: '确认好了', errand: '还没好？发一项部门任务', untick: '撤回确认', words: '说明', wordsExample: '消火栓压力正常', photos: (n: number) => `照片（最多 ${n} 张）`, must: '这一项要拍照为证', look: (n: number) => `看照片（${n} 张）`, close: '关闭',
  signed: (by: string, when: string) => `${by}　${when} 已签认`, signedNote: '现场可以开办。要改清单，先撤回签认。', unsigned: '还没有签认', unsignedNote: '全部确认后由管理员签认。不影响业主预约，但开办前请办完。',
  sign: '签认：现场可以开办', unsign: '撤回签认', ask: '签认后清单就不能再改，会记下你的名字和时间。', yes: '签认', no: '先不',
  stock: '物资', stockNone: '还没有登记物资', addStock: '登记物资', name: '名称', nameExample: '入住登记表', place: '放在哪里', placeExample: '前台左柜', count: '现有数量', low: '少于多少要补', few: '要补',
  out: '领用', back: '入库', number: '数量', moveWords: '用途', moveExample: '发到各台', edit: '改名称、位置', drop: '删除这种物资', save: '保存', moves: '最近出入', move: (name: string, change: number) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change)}`,
  map: '现场平面图', mapNone: '还没有平面图。放上一张，业主在“现场平面图”里看得到。', editMap: '改平面图', planPhoto: '平面图（照片或图片）', keepPlan: '现在的平面图', dropPlan: '换一张', addPoint: '添加服务点', kind: '是什么', pointName: '名称（选填）', pointNameExample: '建设银行', pointWhere: '在哪里', pointWhereExample: '进门右手 2 号桌', removePoint: '删除'
}
export type SiteWords = typeof site
