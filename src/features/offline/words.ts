import type { offline } from '@/copy/zh-CN/offline'

export type OfflineWords = typeof offline
