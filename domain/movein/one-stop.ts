import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** One counter on one day (S3-223): papers and keys first, then sign, look at the home, pay, and a walk around; what is apart may run side by side. */
export const oneStopTemplate: FlowTemplate = {
  code: 'desk', document: 'EntryProc-004', name: '一站式办理', nameEn: 'One-stop desk', kind: 'move-in', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('notice', []),
    usualStep('book', ['notice'], { beside: ['register'] }),
    usualStep('register', ['notice'], { beside: ['book'] }),
    usualStep('checkin', ['book']),
    usualStep('identity', ['checkin', 'register']),
    usualStep('receive', ['identity'], { name: '领取入伙资料', nameEn: 'Receive the papers' }),
    usualStep('keys', ['receive'], { instruction: '出柜、两人各点一遍、业主点、业主签收；钥匙先交，验房和签约随后在当天办完。' }),
    usualStep('sign', ['keys'], { phase: 'day' }),
    usualStep('inspect', ['sign'], { name: '验房和问题登记', nameEn: 'Inspection and defects', beside: ['safety'] }),
    usualStep('safety', ['keys'], { name: '设备调试', nameEn: 'Trying the systems', beside: ['sign', 'inspect'], instruction: '验房时由另一位工程人员试水、电、燃气和对讲，两边同时进行。' }),
    usualStep('handover', ['inspect', 'safety']),
    usualStep('pay', ['inspect'], { phase: 'day', beside: ['handover', 'tour'] }),
    usualStep('tour', ['handover'], { name: '现场引导', nameEn: 'A walk around', beside: ['pay'] }),
    usualStep('archive', ['tour']),
    usualStep('aftercare', ['archive']),
  ],
};
