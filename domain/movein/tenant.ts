import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** Five short steps for tenants and for projects with simple needs (S0-74): no handover by the developer, so none of its steps. */
export const tenantTemplate: FlowTemplate = {
  code: 'tenant', document: 'EntryProc-006', name: '租户入住五步', nameEn: 'Tenants in five steps', kind: 'tenant', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('notice', [], { name: '提前通知', nameEn: 'Notice' }),
    usualStep('register', ['notice'], { name: '入住登记', inputs: '身份证、租赁合同', outputs: '入住登记表、门禁卡', papers: ['move-in-registration'], instruction: '核对个人和房产信息，发放相关证件。' }),
    usualStep('inspect', ['register'], { name: '房屋交付', nameEn: 'The home', stream: 'service', minutes: 15, instruction: '和租户一起看一遍，确认设施正常运行，抄下读数。' }),
    usualStep('tour', ['inspect']),
    usualStep('sign', ['tour'], { name: '签订合同', nameEn: 'Sign', phase: 'day', instruction: '协助双方办好租赁合同，租户签署入住协议。' }),
  ],
};
