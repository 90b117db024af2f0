import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** 《业主入伙服务流程》 EntryProc-002 (S3-117, S3-120): online steps at home in any order, then one visit. */
export const standardTemplate: FlowTemplate = {
  code: 'standard', document: 'EntryProc-002', name: '业主入伙服务流程', nameEn: 'Standard move-in', kind: 'move-in', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('notice', []),
    usualStep('register', ['notice']),
    usualStep('review', ['register'], { beside: ['sign', 'pay'] }),
    usualStep('sign', ['register'], { beside: ['review', 'book', 'pay'] }),
    usualStep('book', ['review'], { beside: ['sign', 'pay'] }),
    usualStep('pay', ['register'], { beside: ['review', 'sign', 'book', 'inspect'] }),
    usualStep('checkin', ['book']),
    usualStep('identity', ['checkin']),
    usualStep('inspect', ['identity'], { beside: ['pay'] }),
    usualStep('handover', ['inspect', 'sign']),
    usualStep('keys', ['handover']),
    usualStep('archive', ['keys']),
    usualStep('aftercare', ['archive']),
  ],
};
