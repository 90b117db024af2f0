import { agreement } from '../document-text';

/** 《物业费代收代缴协议》 (S3-10, S3-17). */
export const feeCollectionAgreement = agreement([
  '甲方（物业服务企业）：{{company}}',
  '乙方（业主）：{{owners}}，房屋：{{community}}{{home}}',
  '为方便乙方交纳费用，双方就物业费和相关费用的代收代缴约定如下。'
], [
  { title: '代收的范围', paragraphs: ['甲方代收的费用限于《入伙费用清单》和每月账单列明的项目：物业费由甲方收取；水、电、燃气等费用由甲方代收的，按供应单位的价格收取，不加收手续费。'] },
  { title: '标准与期间', key: { title: '标准', words: '物业费每月 {{feeMonthly}} 元，从 {{deliveryDay}} 起算。' }, paragraphs: ['物业费每平方米每月{{feePrice}}元，乙方房屋每月{{feeMonthly}}元，自{{deliveryDay}}起算。预交的费用按月抵扣，不足一个月的按天计算。'] },
  { title: '账单与收据', paragraphs: ['甲方每月月底发出下月账单，写明单价、数量和金额。乙方交费后，甲方当即开具收据，乙方可以随时在本程序中查看。'] },
  { title: '多收与退费', key: { title: '退费', words: '多收的 7 个工作日内原路退回。' }, paragraphs: ['多收、错收的费用，甲方在核实后七个工作日内原路退回。乙方转让房屋的，双方结清至转让之日，余额退还。'] },
  { title: '解除', key: { title: '解除', words: '随时可以解除，提前 30 天说一声。' }, paragraphs: ['乙方可以提前三十日通知甲方解除本协议，改用其他方式交纳；解除不影响此前已发生的费用。'] }
]);
