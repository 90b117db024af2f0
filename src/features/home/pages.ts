import { routes, type RoutePath } from '@/routes'

const PAGES = {
  notice: 'owner/notice/index', register: 'owner/register/index', materials: 'owner/materials/index', booking: 'owner/booking/index', agreement: 'owner/agreement/index', bill: 'owner/bill/index', pass: 'owner/pass/index',
  inspection: 'owner/inspection/index', defects: 'owner/defects/index', defect: 'owner/defect/index', handover: 'owner/handover/index', keys: 'owner/keys/index', archive: 'owner/archive/index'
} as const

/** The page of a step, where this version of the app has one. */
export const pageOf = (name: keyof typeof PAGES): RoutePath | undefined => routes.find(({ path }) => path === (PAGES[name] as string))?.path
