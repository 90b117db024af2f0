import type { BuildingKind, EstateKind } from '@domain/community/facts'

/** The estate in figures. */
export const facts = {
  bar: '小区概况',
  kinds: { new: '新建小区', existing: '已入住小区' } as Readonly<Record<EstateKind, string>>,
  buildingKinds: { high: '高层', low: '低层', flats: '公寓', houses: '独立住宅' } as Readonly<Record<BuildingKind, string>>,
  by: (company: string, developer: string) => [company && `物业：${company}`, developer && `开发：${developer}`].filter(Boolean).join('　'),
  figures: '数据',
  value: (value: string, unit: string) => (value ? `${value} ${unit}` : '待填'),
  target: (target: string, unit: string) => `目标 ${target} ${unit}`,
  reached: '已达到',
  notYet: '还没到',
  counted: '按名册统计',
  buildings: '楼栋',
  building: (name: string) => `${name}栋`,
  homes: (n: number) => `${n} 户`,
  edit: '修改',
  editTitle: '修改小区概况',
  kind: '小区',
  kindOf: (building: string) => `${building}栋是`,
  number: (name: string, unit: string) => (unit ? `${name}（${unit}）` : name),
  targetOf: (name: string) => `${name}的目标`,
  addName: '再加一项',
  addExample: '如 儿童乐园',
  addUnit: '单位',
  addUnitExample: '如 处',
  add: '加上',
  save: '存好',
  saved: '已存好，业主也看得到',
  wrong: '请填数字',
  close: '关闭'
}
export type FactsWords = typeof facts
