import type { offlineStrip as chinese } from '../zh-CN/offline-strip'

export const offlineStrip: typeof chinese = {
  strip: 'Offline', stripRest: (n) => (n ? ` · ${n} to sync` : ' · check-in, inspection and keys still work'), stripWaiting: (n) => `${n} to sync`, stripNoList: ' · no list of today on this phone'
}
