import type { FlowTemplate, TemplateStep } from './template';

const step = (s: Pick<TemplateStep, 'step' | 'name' | 'nameEn' | 'phase' | 'who' | 'needs' | 'minutes'> & Partial<TemplateStep>): TemplateStep =>
  ({ stream: 'service', department: '客户服务中心', limitHours: 0, papers: [], onFailure: null, instruction: '', legal: false, ...s });

/** 《业主入伙服务流程》 EntryProc-002 (S3-117, S3-120): online steps at home in any order, then one visit. */
export const standardTemplate: FlowTemplate = {
  code: 'standard', document: 'EntryProc-002', name: '业主入伙服务流程', version: 1, reviewBy: '2027-03-01',
  steps: [
    step({ step: 'notice', name: '看入户通知', nameEn: 'Read the notice', phase: 'before', who: 'owner', needs: [], minutes: 3, papers: ['first-entry-notice'], legal: true, instruction: '通知提前七天送达，未读的户由客服电话告知。' }),
    step({ step: 'register', name: '登记资料', nameEn: 'Register', phase: 'before', who: 'owner', needs: ['notice'], minutes: 8, papers: ['owner-registration'], instruction: '业主在手机上填写登记表并上传材料，草稿随时保留。' }),
    step({ step: 'review', name: '资料审核', nameEn: 'Review', phase: 'before', who: 'review', needs: ['register'], minutes: 10, limitHours: 24, onFailure: 'register', instruction: '核对真实性和完整性；退回时写明差哪一份、哪一页。' }),
    step({ step: 'sign', name: '签入住协议', nameEn: 'Sign the agreement', phase: 'before', who: 'owner', needs: ['register'], minutes: 6, papers: ['residence-agreement'], instruction: '先看重点条款，再看全文，业主本人手写签名。' }),
    step({ step: 'book', name: '预约到场', nameEn: 'Book your visit', phase: 'before', who: 'owner', needs: ['review'], minutes: 1, instruction: '业主自选时段；约满时给出最近的三个时段。' }),
    step({ step: 'pay', name: '交首期费用', nameEn: 'Pay the first charges', phase: 'before', who: 'owner', needs: ['register'], minutes: 2, department: '财务部', papers: ['charge-list'], instruction: '费用清单之外不得收费。' }),
    step({ step: 'checkin', name: '到场签到', nameEn: 'Check in', phase: 'day', who: 'desk', needs: ['book'], minutes: 2, instruction: '扫入伙码，核对房号和到场人。' }),
    step({ step: 'identity', name: '核对身份', nameEn: 'Identity check', phase: 'day', who: 'desk', needs: ['checkin'], minutes: 5, onFailure: 'checkin', instruction: '看证件原件，录入身份证后四位，与合同记录一致才能继续。' }),
    step({ step: 'inspect', name: '陪同验房', nameEn: 'Inspection with us', phase: 'day', stream: 'transfer', who: 'escort', department: '工程部', needs: ['identity'], minutes: 40, onFailure: 'inspect', papers: ['inspection-form'], legal: true, instruction: '逐间逐项看，抄水电气表，问题当场拍照记下；影响入住的问题修好复验后再交接。' }),
    step({ step: 'handover', name: '房屋交接', nameEn: 'Handover of the home', phase: 'day', stream: 'transfer', who: 'escort', needs: ['inspect', 'sign'], minutes: 10, papers: ['handover-sheet'], legal: true, instruction: '双方在交接单上签名。' }),
    step({ step: 'keys', name: '领钥匙', nameEn: 'Keys', phase: 'day', stream: 'transfer', who: 'keys', needs: ['handover'], minutes: 8, papers: ['key-receipt'], legal: true, instruction: '出柜、两人各点一遍、业主点、业主签收；数目不符先停。' }),
    step({ step: 'archive', name: '入伙档案', nameEn: 'Your archive', phase: 'after', who: 'system', department: '档案室', needs: ['keys'], minutes: 1, legal: true, instruction: '系统自动生成一户一档。' }),
    step({ step: 'aftercare', name: '入住关怀', nameEn: 'Aftercare', phase: 'after', who: 'desk', needs: ['archive'], minutes: 20, instruction: '七天内上门一次，此后每月一次。' }),
  ],
};
