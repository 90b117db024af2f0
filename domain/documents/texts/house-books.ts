import { agreement, guide } from '../document-text';

/** 《住宅质量保证书》: what the developer must give; periods as in the rules on construction quality and on sale of homes. */
export const qualityGuarantee = guide(['{{developer}}对{{community}}{{home}}的质量作出以下保证。保修期自房屋交付之日（{{deliveryDay}}）起计算。'], [
  { heading: '保修范围和期限', items: ['地基基础和主体结构：设计文件规定的合理使用年限。', '屋面防水，有防水要求的卫生间、房间和外墙面的防渗漏：五年。', '供热与供冷系统：两个采暖期、供冷期。', '电气管线、给排水管道、设备安装和装修工程：两年。'] },
  { heading: '怎么报修', items: ['在本程序中报修，或者拨打{{hotline}}。', '接报后安排人员上门查看，写明原因和修复期限，修好请您复验。', '保修期内修复过的部位，自修复之日起重新计算该部位的观察期，由双方在维修记录中写明。'], isNumbered: true },
  { heading: '不在保修范围', items: ['使用不当、自行改动、第三方造成的损坏。', '不可抗力造成的损坏。'] }
], ['正式文本由{{developer}}盖章交付，本页为其要点。']);

/** 《住宅使用说明书》. */
export const useInstructions = guide(['{{community}}{{home}}，户型{{houseType}}，建筑面积{{area}}平方米。'], [
  { heading: '结构', items: ['图纸上标为承重的墙、梁、柱、楼板不能拆改、开洞。', '阳台、飘窗不能超过设计的承重。'] },
  { heading: '水电气', items: ['总水阀、总电箱、燃气总阀的位置，验房时工程人员会指给您看。', '不要堵住地漏和燃气报警器。', '长时间不住，请关总水阀和燃气阀。'] },
  { heading: '门窗与设备', items: ['窗户限位器不要拆。', '烟感、应急灯每月按一次测试键。', '可视对讲、门锁的使用方法见随附说明。'] }
], ['正式文本由{{developer}}交付，本页为其要点。']);

/** 《入住声明》. */
export const moveInStatement = agreement(['本人为{{community}}{{home}}的业主{{owners}}，就办理入住作如下声明。'], [
  { title: '资料真实', key: { title: '真实', words: '交的资料都是真的，有变化会告知。' }, paragraphs: ['本人提交的身份证明、购房合同和登记资料真实、有效；有变化时及时告知{{company}}。'] },
  { title: '已经阅读', paragraphs: ['本人已阅读《住宅小区入住协议书》《业主公约》《入住须知》和《装修管理规定》，有疑问处已得到解释。'] },
  { title: '自愿办理', key: { title: '权利', words: '记录在案的问题，仍可要求修复。' }, paragraphs: ['本人自愿办理入住手续，知道对记录在案的问题仍享有要求修复的权利。'] }
]);

/** 《入住认定书》. */
export const moveInConfirmation = agreement(['{{company}}与业主{{owners}}共同认定：'], [
  { title: '房屋', paragraphs: ['{{community}}{{home}}已经双方查验，交接单和验房登记表所记事项属实。'] },
  { title: '钥匙与资料', paragraphs: ['钥匙、卡证和随房资料已点清并交付，由业主签收。'] },
  { title: '入住', key: { title: '入住', words: '签字起由您使用保管，未办结的问题继续跟进。' }, paragraphs: ['自签字之日起，该房屋由业主使用和保管，物业服务开始。记录在案、尚未办结的问题继续跟进，不因本认定而免除。'] }
]);

/** 《委托银行代收款协议书》. */
export const bankCollection = agreement(['业主{{owners}}（{{community}}{{home}}）委托开户银行按{{company}}提供的账单代扣费用。'], [
  { title: '代扣项目', key: { title: '项目', words: '只扣账单列明的费用。' }, paragraphs: ['代扣限于物业费和账单列明的代收费用，每次代扣前三日发出账单。'] },
  { title: '异议', paragraphs: ['业主对金额有异议的，可以在扣款日前暂停代扣；已扣款的，核实后七个工作日内退回。'] },
  { title: '终止', key: { title: '终止', words: '随时可以停。' }, paragraphs: ['业主可以随时书面终止委托，终止后改用其他方式交纳。'] }
]);
