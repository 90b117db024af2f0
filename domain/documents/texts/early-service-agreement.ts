import { agreement } from '../document-text';

/** 《前期物业管理服务协议》, the short form that points to the service contract between developer and company. */
export const earlyServiceAgreement = agreement([
  '甲方（物业服务企业）：{{company}}',
  '乙方（业主）：{{owners}}，房屋：{{community}}{{home}}',
  '{{developer}}已与甲方订立前期物业服务合同。乙方确认已阅读该合同的公示文本，双方作如下约定。'
], [
  { title: '服务期限', key: { title: '期限', words: '到业主大会选出新的物业并签约为止。' }, paragraphs: ['前期物业服务自小区首批房屋交付之日起，至业主大会选聘的物业服务企业的合同生效时止。'] },
  { title: '服务与标准', paragraphs: ['甲方按前期物业服务合同约定的等级提供共用部位维护、共用设施设备运行、清洁、绿化、秩序维护和客户服务，并公布各岗位的职责和检查结果。'] },
  { title: '费用', key: { title: '费用', words: '每平方米每月 {{feePrice}} 元，前期合同期内不涨价。' }, paragraphs: ['物业费每平方米每月{{feePrice}}元。前期合同期内调整收费标准的，应当依法征得业主同意。'] },
  { title: '公共收益', paragraphs: ['利用共用部位、共用设施经营所得的收益，扣除合理成本后属于全体业主，甲方单独列账，每六个月公布一次。'] },
  { title: '交接', paragraphs: ['甲方退出时，应当在约定期限内移交物业用房、设施设备和资料，配合新的物业服务企业做好交接。'] }
]);
