import type { PointKind } from '@domain/site/site'

/** Where is what on the day: for whoever comes, and for staff. */
export const venue = {
  bar: '现场平面图', where: '接待地点', call: '物业电话', plan: '看大图', points: '服务点', none: '物业还没有放上平面图。到了请先去接待台，有人带您办理。',
  kinds: { reception: '接待台', papers: '资料与签约', fees: '缴费', keys: '领钥匙', rest: '休息区', telecom: '电信', post: '邮政', tv: '有线电视', bank: '银行', other: '其他' } as Readonly<Record<PointKind, string>>,
  point: (kind: string, name: string) => (name ? `${kind}　${name}` : kind)
}
export type VenueWords = typeof venue
