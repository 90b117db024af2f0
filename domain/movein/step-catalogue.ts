import type { Step, TemplateStep } from './template';

type Usual = Omit<TemplateStep, 'step' | 'needs' | 'beside'>;
const step = (given: Pick<Usual, 'name' | 'nameEn' | 'phase' | 'who' | 'minutes' | 'instruction' | 'gate'> & Partial<Usual>): Usual =>
  ({ stream: 'service', department: '客户服务中心', limitHours: 0, due: null, inputs: '', outputs: '', papers: [], onFailure: null, ...given });

/** Every step as it is usually done: what it takes and gives, by whom, with which papers, by which rule, and what must hold at its end (S3-117, S3-181). */
export const stepCatalogue: Readonly<Record<Step, Usual>> = {
  notice: step({ name: '看入户通知', nameEn: 'Read the notice', phase: 'before', who: 'owner', minutes: 3, papers: ['first-entry-notice'], due: { from: 'opening', days: 3, every: 0 }, inputs: '业主名册、批次安排', outputs: '送达和阅读记录', instruction: '通知提前七天送达，未读的户由客服电话告知。', gate: '至少一位业主读过通知' }),
  register: step({ name: '登记资料', nameEn: 'Register', phase: 'before', who: 'owner', minutes: 8, papers: ['owner-registration'], inputs: '身份证、购房合同', outputs: '业主登记表、材料照片', instruction: '业主在手机上填写登记表并上传材料，草稿随时保留。', gate: '必填项和必交材料齐全，证件号码与合同一致' }),
  review: step({ name: '资料审核', nameEn: 'Review', phase: 'before', who: 'review', minutes: 10, limitHours: 24, inputs: '业主登记表、材料照片', outputs: '审核结果', onFailure: 'register', instruction: '核对真实性和完整性；退回时写明差哪一份、哪一页。', gate: '资料真实、完整' }),
  sign: step({ name: '签入住协议', nameEn: 'Sign the agreement', phase: 'before', who: 'owner', minutes: 6, papers: ['residence-agreement'], inputs: '协议全文和重点条款', outputs: '已签的入住协议', instruction: '先看重点条款，再看全文，业主本人手写签名。', gate: '业主本人已签名' }),
  book: step({ name: '预约到场', nameEn: 'Book your visit', phase: 'before', who: 'owner', minutes: 1, inputs: '批次时段', outputs: '预约、入伙码', instruction: '业主自选时段；约满时给出最近的三个时段。', gate: '已选定时段' }),
  pay: step({ name: '交首期费用', nameEn: 'Pay the first charges', phase: 'before', who: 'owner', minutes: 2, department: '财务部', papers: ['charge-list'], inputs: '入伙费用清单', outputs: '收据', instruction: '费用清单之外不得收费。', gate: '首期费用已全部入账' }),
  checkin: step({ name: '到场签到', nameEn: 'Check in', phase: 'day', who: 'desk', minutes: 2, inputs: '入伙码', outputs: '到场时间', instruction: '扫入伙码，核对房号和到场人。', gate: '入伙码属于本户、在预约当天' }),
  identity: step({ name: '核对身份', nameEn: 'Identity check', phase: 'day', who: 'desk', minutes: 5, inputs: '证件原件、合同记录', outputs: '核对记录', onFailure: 'checkin', instruction: '看证件原件，录入身份证后四位，与合同记录一致才能继续。', gate: '证件与合同记录一致' }),
  receive: step({ name: '领取入伙资料', nameEn: 'Receive the papers', phase: 'day', who: 'desk', minutes: 5, papers: ['quality-guarantee', 'use-instructions', 'resident-handbook'], inputs: '随房资料一套', outputs: '资料领取记录', instruction: '按清单逐份交给业主，缺的当场补齐。', gate: '清单上的资料全部交到业主手里' }),
  inspect: step({ name: '陪同验房', nameEn: 'Inspection with us', phase: 'day', stream: 'transfer', who: 'escort', department: '工程部', minutes: 40, papers: ['inspection-form'], inputs: '验房表、工具', outputs: '验房记录、读数、问题清单', onFailure: 'inspect', instruction: '逐间逐项看，抄水电气表，问题当场拍照记下；影响入住的问题修好复验后再交接。', gate: '每一项都看过，没有影响入住的问题' }),
  safety: step({ name: '安全检查', nameEn: 'Safety check', phase: 'day', who: 'repair', department: '工程部', minutes: 10, inputs: '安全检查表', outputs: '检查记录', instruction: '试烟感、应急灯、门禁和漏电开关，讲清燃气总阀的位置。', gate: '消防和门禁测试正常' }),
  handover: step({ name: '房屋交接', nameEn: 'Handover of the home', phase: 'day', stream: 'transfer', who: 'escort', minutes: 10, papers: ['handover-sheet'], inputs: '验房记录', outputs: '双方签名的房屋交接单', instruction: '双方在交接单上签名。', gate: '业主和物业都已签名' }),
  keys: step({ name: '领钥匙', nameEn: 'Keys', phase: 'day', stream: 'transfer', who: 'keys', minutes: 8, papers: ['key-receipt'], inputs: '本户钥匙一套', outputs: '钥匙交接确认单', instruction: '出柜、两人各点一遍、业主点、业主签收；数目不符先停。', gate: '数目相符，业主已签收' }),
  tour: step({ name: '介绍社区', nameEn: 'A walk around', phase: 'day', who: 'desk', minutes: 15, papers: ['welcome-guide'], inputs: '入住指南', outputs: '介绍记录', instruction: '带业主认识出入口、信报箱、垃圾投放点、车位和服务中心。', gate: '走完一圈，业主没有疑问' }),
  archive: step({ name: '入伙档案', nameEn: 'Your archive', phase: 'after', who: 'system', department: '档案室', minutes: 1, inputs: '本户全部记录', outputs: '入伙档案', instruction: '系统自动生成一户一档。', gate: '档案已生成' }),
  aftercare: step({ name: '入住关怀', nameEn: 'Aftercare', phase: 'after', who: 'desk', minutes: 20, due: { from: 'end', days: 7, every: 0 }, inputs: '入伙档案', outputs: '走访记录', instruction: '七天内上门一次，看问题修得怎样，问还缺什么。', gate: '已上门走访' }),
  follow: step({ name: '每月回访', nameEn: 'Monthly follow-up', phase: 'after', who: 'desk', minutes: 10, due: { from: 'end', days: 30, every: 30 }, inputs: '走访记录', outputs: '回访记录', instruction: '每月电话或上门一次，答应的事当月答复。', gate: '已回访' }),
};

/** A step out of the catalogue, with its place in the way and what this template does otherwise. */
export const usualStep = (name: Step, needs: readonly Step[], given: Partial<TemplateStep> = {}): TemplateStep => ({ ...stepCatalogue[name], beside: [], ...given, step: name, needs });
