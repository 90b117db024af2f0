import { dayWords } from '../documents/china-words';
import type { Paper } from '../documents/paper';
import { ASSESSMENT_PARTS, type Assessment, type AssessmentPart } from './assessment';

/** What the law asks for, part by part, as the form says it. */
export const PART_TITLES: Readonly<Record<AssessmentPart, string>> = {
  scope: '评估的处理活动', data: '处理的个人信息', necessity: '处理目的、方式是否合法、正当、必要', risks: '对个人权益的影响及安全风险', measures: '所采取的保护措施是否合法、有效并与风险程度相适应',
  outside: '委托处理、对外提供与公开', rights: '个人权利的保障', conclusion: '结论与改进事项',
};
const RISKS: Readonly<Record<Assessment['risk'], string>> = { low: '低', middle: '中', high: '高' };

export const assessmentPaper = ({ day, byName, parts, risk, keepUntil, digest }: Assessment, community: { readonly name: string; readonly company: string }): Paper => ({
  code: 'impact-assessment', title: '个人信息保护影响评估', version: 1, isSample: false, subtitle: `${community.company}　${community.name}`, number: '',
  blocks: [
    { kind: 'pairs', columns: 2, pairs: [['评估日期', dayWords(day)], ['评估人', byName], ['残余风险', RISKS[risk]], ['保存至', dayWords(keepUntil)]] },
    ...ASSESSMENT_PARTS.flatMap((part) => [{ kind: 'heading', text: PART_TITLES[part] } as const, { kind: 'text', text: parts[part], align: 'left', isIndented: true } as const]),
    { kind: 'note', text: `依据《个人信息保护法》第五十五条、第五十六条制作，报告至少保存三年。内容摘要（SHA-256）：${digest}` },
  ],
});
