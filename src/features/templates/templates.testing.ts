import type { TemplateView } from '@contract/templates'
import { documentLibrary } from '@domain/documents/library'
import { problemsOfTemplate } from '@domain/movein/problems-of-template'
import { standardTemplate } from '@domain/movein/standard'
import { usualStep } from '@domain/movein/step-catalogue'
import { legalSteps, type FlowTemplate } from '@domain/movein/template'
import { templates as english } from '@/copy/en/templates'
import { templates as chinese } from '@/copy/zh-CN/templates'
import type { Saying } from './templates.view'

export const inChinese: Saying = { words: chinese, language: 'zh-CN' }
export const inEnglish: Saying = { words: english, language: 'en' }

/** A community's own copy as its screen gets it. */
export const aTemplateView = (template: FlowTemplate = standardTemplate, over: Partial<TemplateView> = {}): TemplateView => ({
  template, isOwn: true, isRetired: false, legal: legalSteps(template), problems: problemsOfTemplate(template), from: null, versions: [], batches: [],
  more: (['receive', 'safety', 'tour', 'follow'] as const).map((step) => usualStep(step, [])), library: documentLibrary.map(({ code, name }) => ({ code, name })), ...over
})
