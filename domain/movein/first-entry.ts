import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** The six steps of a first entry at the counter (S3-78), without booking or a joint inspection: for homes handed over by the developer before. */
export const firstEntryTemplate: FlowTemplate = {
  code: 'first-entry', document: 'EntryProc-005', name: '首次入户六步', nameEn: 'First entry in six steps', kind: 'first-entry', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('notice', [], { name: '信息核实与通知', nameEn: 'Notice', due: { from: 'visit', days: -7, every: 0 } }),
    usualStep('identity', ['notice'], { name: '身份验证', onFailure: 'notice' }),
    usualStep('register', ['identity'], { name: '填写表格', nameEn: 'Fill in the form', phase: 'day', papers: ['first-entry-registration'], beside: ['pay'] }),
    usualStep('pay', ['identity'], { name: '缴纳费用', phase: 'day', beside: ['register', 'keys'] }),
    usualStep('keys', ['register'], { name: '领取钥匙', beside: ['pay'] }),
    usualStep('archive', ['keys'], { name: '资料归档' }),
  ],
};
