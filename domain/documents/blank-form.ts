import { formPaper, homePairs, type PaperHome } from './paper-head';
import type { Block, Paper } from './paper';
import { signaturePlaces } from './with-signatures';

type FormShape = { readonly title: string; readonly fields: readonly string[]; readonly checks: readonly string[]; readonly note: string; readonly signers: readonly [owner: string, staff: string] };

/** Forms that have no record behind them yet: printed, filled by hand, or filled on the phone later. One line a form. */
const shapes = {
  'move-in-application': { title: '入住申请表', fields: ['申请人（业主／租户）', '联系方式', '家庭成员人数和情况', '是否首次购房', '希望办理的日期'], checks: ['本人办理', '委托他人办理（附委托书）'], note: '提交后二十四小时内答复；急需办理的，请注明原因，三十分钟内联系您。', signers: ['申请人', '受理人'] },
  'letting-application': { title: '房屋委托出租申请表', fields: ['委托人', '联系电话', '出租方式（整套／分间）', '期望月租金（元）', '可入住日期', '房屋现状和配备', '租期', '对承租人的要求'], checks: ['授权带看房屋', '钥匙由物业保管（另填钥匙登记）'], note: '物业只提供信息和带看，租赁合同由业主与承租人签订；承租人入住前请办理租户登记。', signers: ['委托人', '受理人'] },
  'decoration-application': { title: '装修申请表', fields: ['业主联系电话', '施工单位和营业执照号', '现场负责人和电话', '施工人数', '开工日期', '预计完工日期', '装修内容（拆改墙体、防水、水电、门窗、空调）'], checks: ['已附方案图', '已附施工单位资料', '不拆改承重结构', '不改动燃气和公共管线', '动防水的部位做四十八小时闭水试验'], note: '三个工作日内书面答复；答复前请不要开工。', signers: ['业主', '受理人'] },
  'decoration-approval': { title: '装修审批表', fields: ['申请编号', '工程部意见', '客服部意见', '押金（元）和收据号', '许可起止日期', '注意事项'], checks: ['方案符合规定', '资料齐全', '装修协议已签', '押金已交'], note: '本表通过后发施工许可牌；不同意的，写明原因和修改办法。', signers: ['业主', '审批人'] },
  'goods-record': { title: '房屋物品交接记录表', fields: ['家具（名称、数量、状况）', '家电（名称、数量、状况）', '随房设备（对讲、燃气报警器、烟感等）', '业主带走的个人物品', '缺损和处理'], checks: ['数量相符', '外观完好', '通电试用正常'], note: '双方当面清点，缺损的写明并拍照。', signers: ['业主', '交接人'] }
} as const satisfies Readonly<Record<string, FormShape>>;
export type BlankFormCode = keyof typeof shapes;
export const BLANK_FORMS = Object.keys(shapes) as readonly BlankFormCode[];
export const isBlankForm = (code: string): code is BlankFormCode => Object.hasOwn(shapes, code);

/** A form with its home filled in and its own fields open; what the owner's record already holds is never asked again (S0-177). */
export function blankForm(code: BlankFormCode, home: PaperHome, number: string): Paper {
  const shape: FormShape = shapes[code];
  const blocks: readonly Block[] = [
    homePairs(home), { kind: 'pairs', columns: 1, pairs: shape.fields.map((label) => [label, ''] as const) },
    { kind: 'checks', items: shape.checks.map((text) => ({ text, isDone: false, note: '' })) }, { kind: 'note', text: shape.note }, signaturePlaces(home.owners, home.company, ...shape.signers)
  ];
  return formPaper(code, shape.title, home, number, blocks);
}
