export const walkTerms = {
  bar: '验房标准', note: '对还没开始验房的住户生效，已开始的照原来的验完', items: '自定检查项目', itemsNote: '加进每一户的验房表', none: '还没有，按标准表验房', room: '在哪一间', name: '检查什么', nameExample: '如 净水器', standard: '合格标准（选填）', trial: '试用几天后回访（选填）', add: '加上', remove: '删除',
  line: (room: string, name: string) => `${room} · ${name}`, trialNote: (days: number) => `试用 ${days} 天后回访`, goods: '随房物品', goodsNote: '交房时逐件点给业主', goodsName: '物品名称', goodsExample: '如 可视对讲', count: '数量', goodsLine: (name: string, n: number) => `${name} × ${n}`,
  meters: '表计', heat: '小区有热表，验房时抄', most: (name: string, unit: string) => `${name}超过多少要复看（${unit}）`, mostUsual: '不填按常见新房读数', save: '保存', saved: (homes: number) => `已保存，${homes} 户按新标准验房`,
}
export type WalkTermsWords = typeof walkTerms
