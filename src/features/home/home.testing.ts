import type { HomeView } from '@contract/home'
import { instantOf } from '@domain/kernel/calendar'
import { addedStep } from '@domain/movein/edit-steps'
import { standardTemplate } from '@domain/movein/standard'
import { usualStep } from '@domain/movein/step-catalogue'
import type { StepState } from '@domain/movein/steps'
import type { Step } from '@domain/movein/template'
import { home as english } from '@/copy/en/home'
import { home as chinese } from '@/copy/zh-CN/home'
import type { Saying } from './home.view'

export const inChinese: Saying = { words: chinese, language: 'zh-CN', now: instantOf('2026-03-13', '20:06') }
export const inEnglish: Saying = { words: english, language: 'en', now: inChinese.now }

/** The way with the steps up to `next` done, `next` open, and what is named otherwise. */
export const steps = (next: Step, otherwise: Partial<Record<Step, StepState>> = {}): HomeView['steps'] => {
  const way = standardTemplate.steps.some(({ step }) => step === next) ? standardTemplate.steps : addedStep(standardTemplate.steps, usualStep(next, []))
  const at = way.findIndex(({ step }) => step === next)
  return way.map(({ step, name, nameEn, phase, minutes, needs }, i) => ({ step, name, nameEn, phase, minutes, needs: i > at ? needs : [], state: otherwise[step] ?? (i < at ? 'done' : i === at ? 'now' : 'later') }))
}

/** Home 3-2-1201 before its keys, with a visit tomorrow at half past nine. */
export const aHome = (over: Partial<HomeView> = {}): HomeView => ({
  homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', short: '3-2-1201', communityName: '云溪里', houseType: '三室两厅', area: 11860,
  steps: steps('checkin'), next: 'checkin', visit: { slot: '0314-0930', day: '2026-03-14', from: '09:30', to: '10:00' }, turn: null, arrivedAt: null,
  place: { name: '云溪里服务中心', address: '南门会所一层', latitude: 30.2, longitude: 120.1 }, hotline: '0571-8888 1234', bring: ['身份证', '购房合同'],
  missing: [], notices: [], unread: 0, dueFen: 0, defects: [], keysAt: null, archive: { state: 'none', code: null, parts: 0 }, ...over
})
