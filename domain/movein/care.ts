import { usualStep } from './step-catalogue';
import type { FlowTemplate } from './template';

/** Homes already lived in (S3-34, S3-89, S3-235): a visit within seven days, then every month. */
export const careTemplate: FlowTemplate = {
  code: 'care', document: 'CareProc-001', name: '入住关怀', nameEn: 'Aftercare', kind: 'care', version: 1, reviewBy: '2027-03-01',
  steps: [
    usualStep('aftercare', [], { name: '七天走访', nameEn: 'Visit within seven days', due: { from: 'opening', days: 7, every: 0 } }),
    usualStep('follow', ['aftercare'], { due: { from: 'opening', days: 30, every: 30 } }),
  ],
};
