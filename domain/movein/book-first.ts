import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** The visit is chosen first, papers are checked meanwhile (S3-184): 预约 → 审核 → 领取材料 → 验房 → 交接. */
export const bookFirstTemplate: FlowTemplate = {
  code: 'book-first', document: 'EntryProc-003', name: '先预约后审核', nameEn: 'Book first', kind: 'move-in', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('notice', []),
    usualStep('book', ['notice'], { beside: ['register', 'review', 'sign', 'pay'] }),
    usualStep('register', ['notice'], { beside: ['book'] }),
    usualStep('review', ['register'], { beside: ['book', 'sign', 'pay'], gate: '资料真实、完整；到场前一天必须有结果' }),
    usualStep('sign', ['register'], { beside: ['book', 'review', 'pay'] }),
    usualStep('pay', ['register'], { beside: ['book', 'review', 'sign', 'inspect'] }),
    usualStep('checkin', ['book']),
    usualStep('identity', ['checkin', 'review']),
    usualStep('receive', ['identity']),
    usualStep('inspect', ['receive'], { beside: ['pay'] }),
    usualStep('handover', ['inspect', 'sign']),
    usualStep('keys', ['handover']),
    usualStep('archive', ['keys']),
    usualStep('aftercare', ['archive']),
  ],
};
