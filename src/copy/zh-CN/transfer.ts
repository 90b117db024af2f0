/** The home was sold. */
export const transfer = {
  bar: '房屋已转让',
  title: '登记新业主',
  note: '原业主、代办人、租户的权限马上结束；原业主的登记、文件和档案留给工作人员查，新业主看不到',
  owner: (no: number) => `新业主 ${no}`,
  name: '姓名',
  phone: '手机号',
  idNumber: '证件号码（选填）',
  idHint: '有号码，新业主就能自己核实；没有，用邀请码',
  more: '再加一位共有人',
  less: '去掉这位',
  spaces: '车位',
  spacesHow: { stay: '随房屋给新业主', release: '收回' },
  reason: '为什么',
  reasonExample: '例如：二手房，3月1日已过户',
  confirm: '再输一遍房号',
  confirmExample: (home: string) => `如 ${home}`,
  go: '登记转让',
  askTitle: (home: string) => `${home} 换业主？`,
  askWords: '不能撤销。原业主马上进不来，预约退回，新业主从头办理。',
  yes: '确认转让',
  no: '再看看',
  done: '已换业主',
  doneNote: '请把小区卡片发给新业主绑定。',
  back: '好的'
}
export type TransferWords = typeof transfer
