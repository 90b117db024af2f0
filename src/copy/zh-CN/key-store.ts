import type { LotSource } from '@domain/keys/key-book'
import type { KeyEventKind } from '@domain/keys/key-care'
import type { SetState } from '@domain/keys/standing'

/** Keys taken in, where each set is, both registers; the guidance and gifts of a first entry. */
export const keyStore = {
  bar: '钥匙台账', note: '收进多少、在哪里、在谁手上。', building: '楼栋', buildingName: (b: string) => `${b}栋`, none: '名册里还没有房屋', noBook: '本栋还没有登记接收。登记以后，没有收进的钥匙就交不出去。',
  kind: '种类', balance: '结存', columns: { taken: '收进', cabinet: '在柜', staff: '外借', owner: '业主', lost: '遗失' },
  states: { missing: '未收', in: '在柜', lent: '外借', handing: '交付中', owner: '已交' } as Readonly<Record<SetState, string>>,
  all: '全部', wrong: '有差异', lost: '有遗失', sets: '各户钥匙', nobody: '没有这样的户',
  since: (name: string, when: string) => [name, when].filter(Boolean).join('　'), short: (name: string, n: number) => `${name}少 ${n}`, over: (name: string, n: number) => `${name}多 ${n}`, list: '、', gap: '　', lostOf: (n: number) => `遗失 ${n} 件`,
  takeIn: '登记接收', files: { xlsx: '登记表 Excel', pdf: '登记表 PDF' }, fileFailed: '文件没有打开，请再试一次。', days: '登记表的日期', from: '从', to: '到', anyDay: '不限', settings: '钥匙种类、首次入户、礼品',
  lots: '接收记录', lot: (homes: number, pieces: number) => `${homes} 户 ${pieces} 件`, lotNote: (from: string, by: string, words: string) => [from && `${from} 交`, `${by} 收`, words].filter(Boolean).join('　'), lotWrong: (short: number, over: number) => [short ? `少 ${short} 件` : '', over ? `多 ${over} 件` : ''].filter(Boolean).join('、'),
  sources: { developer: '开发商移交', made: '新配、补卡', recount: '重新清点' } as Readonly<Record<LotSource, string>>, moves: '改挂记录', move: (from: string, to: string) => `${from || '未定'} → ${to}`, moveOf: (home: string, n: number, by: string) => `${home || `${n} 户`}　${by}`,
  intakeBar: '登记接收', intakeNote: '逐户点清件数，差异照实填。', source: '来源', giver: '移交人', giverExample: '云溪置业 陈工', words: '说明', wordsExample: '第二批，钥匙板三块',
  fill: (n: number) => `按应交数列出未收的 ${n} 户`, paste: '粘贴清单', pasteNote: (kinds: string) => `每行一户：房号、${kinds}、位置，用逗号或制表符隔开。可以从表格直接复制。`, pasteExample: '2-1201,5,3,2,2,1,A柜 12', read: '读入', addHome: '加一户', home: '房号', homeExample: '2-1201', place: '挂在哪里', placeExample: 'A柜 12', placeAll: '这一批都挂在', set: '填好', drop: '不收这一户',
  line: (at: number, text: string) => `第 ${at} 行读不懂：${text}`, long: (n: number) => `一次最多 ${n} 户。`, empty: '清单是空的。', rows: (n: number) => `这一批 ${n} 户`, rowsNone: '还没有列出要收的户', pieces: (n: number) => `${n} 件`, send: (homes: number, pieces: number) => `收进 ${homes} 户 ${pieces} 件`, differs: (n: number) => `${n} 户和应交数不同`, taken: (homes: number, pieces: number) => `已收进 ${homes} 户 ${pieces} 件`, less: '少一件', more: '多一件',
  homeBar: '这户的钥匙', where: '在哪里', noHook: '没有写柜位', recount: '重新清点', hang: '改挂', why: '原因', whyExample: '板上少一把',
  lend: '借出', lendTo: '借给谁', lendWhy: '做什么', lendWhyExample: '整改，换窗', giveBack: '已归还，挂回', putBack: '没有交成，放回柜里', putBackExample: '业主改天来领', loans: '领用记录', back: (by: string, when: string) => `${when} 归还，${by} 收`, out: '未还',
  until: '什么时候还', untilDays: [['0', '今天'], ['1', '明天'], ['3', '三天内'], ['7', '一周内']] as readonly (readonly [string, string])[], late: '逾期未还', dueBy: (when: string) => `${when} 前还`,
  later: '交付以后', events: { lost: '遗失', found: '找回', returned: '退回', reissued: '补发' } as Readonly<Record<KeyEventKind, string>>, noEvents: '没有遗失、退回、补发', note1: '登记', cost: '收费（收费目录）', noCost: '不收费', costOf: (name: string, yuan: string) => `${name} ${yuan} 元`, charged: (yuan: string) => `${yuan} 元`, cancel: '注销这张卡', cancelled: (by: string) => `${by} 已注销`, cancelAsk: '注销以后这张卡不能再开门，找回也不能再用。', yes: '注销', no: '先不',
  entry: '首次入户指引', tell: '记下讲过的', told: (by: string, when: string) => `${when} ${by}`, gift: (name: string, n: number) => `${name} × ${n}`, gifts: '入住礼品', give: '发放', left: (n: number) => `库存 ${n}`, given: (by: string, when: string) => `${when} ${by} 已发`, signed: (name: string, when: string) => `业主 ${name} ${when} 签收`, unsigned: '业主在“办好了”页签收', close: '关闭', save: '保存',
  guideNote: '工作人员讲过的和您收到的，请您核对后签收。', guideSign: '核对无误，签收', guideWait: '工作人员讲完以后，请您签收。', guideTitle: '首次入户指引签收',
  setBar: '钥匙与首次入户', kinds: '钥匙种类', kindsNote: '新批次按这里的种类和件数。已开放的批次不变。', name: '名称', count: '一套几件', usage: '使用和保管说明', add: '添加', guideItem: '讲什么', guideNote1: '包括', giftName: '礼品', each: '每户几件', stockPick: '从物资里选', giftNone: '没有设置礼品', stockNone: '先到“现场准备”登记物资', remove: '删除', saved: '已保存'
}
export type KeyStoreWords = typeof keyStore
