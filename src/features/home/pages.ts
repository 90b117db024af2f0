import type { RoutePath } from '@/routes'

/** The owner's pages the home page leads to. */
export const PAGES = {
  notice: 'owner/notice/index', register: 'owner/register/index', materials: 'owner/materials/index', booking: 'owner/booking/index', agreement: 'owner/agreement/index', bill: 'owner/bill/index', pass: 'owner/pass/index',
  inspection: 'owner/inspection/index', defects: 'household/defects/index', report: 'household/defect/index', handover: 'owner/handover/index', keys: 'owner/keys/index', complete: 'owner/complete/index', way: 'owner/way/index'
} as const satisfies Record<string, RoutePath>
export type PageName = keyof typeof PAGES
