import type { WayView } from '@contract/way'
import { standardTemplate } from '@domain/movein/standard'
import type { StepState } from '@domain/movein/steps'
import type { FlowTemplate, Step } from '@domain/movein/template'
import { way as english } from '@/copy/en/way'
import { way as chinese } from '@/copy/zh-CN/way'
import type { Saying } from './way.view'

export const inChinese: Saying = { words: chinese, language: 'zh-CN' }
export const inEnglish: Saying = { words: english, language: 'en' }

/** The way of 3-2-1201 with everything up to `next` done, `next` open, and what is named otherwise. */
export function aWay (next: Step = 'checkin', otherwise: Partial<Record<Step, StepState>> = {}, template: FlowTemplate = standardTemplate): WayView {
  const at = template.steps.findIndex(({ step }) => step === next)
  const isBehind = (step: Step) => template.steps.findIndex((one) => one.step === step) < at
  return {
    homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', short: '3-2-1201', communityName: '云溪里', hotline: '0571-8800 6120', name: template.name, nameEn: template.nameEn, next,
    steps: template.steps.map((step, i) => ({ ...step, papers: step.papers.map((code) => ({ code, name: code })), missing: step.needs.filter((need) => !isBehind(need)), state: otherwise[step.step] ?? (i < at ? 'done' : i === at ? 'now' : 'later') }))
  }
}
