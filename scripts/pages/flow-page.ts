import { documentLibrary } from '@domain/documents/library';
import { isLegal, type FlowTemplate, type StepDue, type TemplateStep } from '@domain/movein/template';

const PHASES = [['before', '到场前'], ['day', '到场当天'], ['after', '入住后']] as const;
const WHO: Readonly<Record<TemplateStep['who'], string>> = { owner: '业主', desk: '前台', review: '审核', escort: '陪同验房', repair: '维修', keys: '钥匙', finance: '财务', system: '系统' };
const STREAM: Readonly<Record<TemplateStep['stream'], string>> = { transfer: '房产移交 · 建设单位', service: '物业服务 · 物业企业' };
const FROM: Readonly<Record<StepDue['from'], string>> = { opening: '开始办理', notice: '读通知', visit: '到场', end: '办完' };

const nodeOf = (template: FlowTemplate) => ({ step, name, who }: TemplateStep): string => `    ${step}["${name}<br/>${WHO[who]}"]${isLegal(template, step) ? ':::legal' : ''}`;
const arrowsOf = ({ step, needs, onFailure }: TemplateStep): readonly string[] => [...needs.map((need) => `  ${need} --> ${step}`), ...(onFailure && onFailure !== step ? [`  ${step} -. 未通过 .-> ${onFailure}`] : [])];
const codes = (steps: readonly string[]): string => steps.map((step) => `\`${step}\``).join(' ') || '—';
const dueWords = (due: StepDue | null): string => (!due ? '—' : `${FROM[due.from]}${due.days < 0 ? `前 ${-due.days} 天` : `后 ${due.days} 天`}${due.every ? `，此后每 ${due.every} 天` : ''}`);
const paperName = (code: string): string => documentLibrary.find((one) => one.code === code)?.name ?? code;
const rowOf = (template: FlowTemplate) => ({ step, name, who, department, stream, needs, beside, minutes, limitHours, due }: TemplateStep): string =>
  `| \`${step}\` | ${name} | ${WHO[who]} · ${department} | ${STREAM[stream]} | ${codes(needs)} | ${codes(beside)} | ${minutes} | ${limitHours || '—'} | ${dueWords(due)} | ${isLegal(template, step) ? '是' : ''} |`;
const workOf = ({ name, inputs, outputs, papers, instruction, gate }: TemplateStep): string =>
  `| ${name} | ${inputs || '—'} | ${outputs || '—'} | ${papers.map((code) => `《${paperName(code)}》`).join('') || '—'} | ${instruction} | ${gate} |`;

/** docs/flows/<code>.md, from the template's table. */
export const flowPage = (template: FlowTemplate): string => {
  const { name, document, version, reviewBy, steps } = template;
  return `# ${name}

${document}, version ${version}, to be looked at again by ${reviewBy}. Made from the template by \`node scripts/with-tsx.mjs scripts/pages/main.ts\`; a test holds it fresh.
A step opens when all it needs is done. Steps framed boldly are asked for by law or by the keys themselves: no copy of the template can leave them out.

\`\`\`mermaid
flowchart TD
${PHASES.filter(([phase]) => steps.some((one) => one.phase === phase)).map(([phase, words]) => `  subgraph ${phase}["${words}"]\n${steps.filter((one) => one.phase === phase).map(nodeOf(template)).join('\n')}\n  end`).join('\n')}
${steps.flatMap(arrowsOf).join('\n')}
  classDef legal stroke-width:3px
\`\`\`

| step | 名称 | 谁办 | 归谁负责 | needs | beside | minutes | limit, hours | due | legal |
|---|---|---|---|---|---|---|---|---|---|
${steps.map(rowOf(template)).join('\n')}

| 名称 | 需要 | 产出 | 表单 | 作业指导 | 完成标准 |
|---|---|---|---|---|---|
${steps.map(workOf).join('\n')}
`;
};
