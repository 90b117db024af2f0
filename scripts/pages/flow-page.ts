import { standardTemplate } from '@domain/movein/standard';
import type { FlowTemplate, TemplateStep } from '@domain/movein/template';

const PHASES = [['before', '到场前'], ['day', '到场当天'], ['after', '入住后']] as const;
const WHO: Readonly<Record<TemplateStep['who'], string>> = { owner: '业主', desk: '前台', review: '审核', escort: '陪同验房', keys: '钥匙', system: '系统' };

const nodeOf = ({ step, name, who, legal }: TemplateStep): string => `    ${step}["${name}<br/>${WHO[who]}"]${legal ? ':::legal' : ''}`;
const arrowsOf = ({ step, needs, onFailure }: TemplateStep): readonly string[] => [...needs.map((need) => `  ${need} --> ${step}`), ...(onFailure && onFailure !== step ? [`  ${step} -. 未通过 .-> ${onFailure}`] : [])];
const rowOf = ({ step, name, who, department, needs, minutes, limitHours, papers, legal }: TemplateStep): string =>
  `| \`${step}\` | ${name} | ${WHO[who]} · ${department} | ${needs.map((need) => `\`${need}\``).join(' ') || '—'} | ${minutes} | ${limitHours || '—'} | ${papers.join(', ') || '—'} | ${legal ? '是' : ''} |`;

/** docs/flows/<code>.md, from the template's table. */
export const flowPage = ({ name, document, version, reviewBy, steps }: FlowTemplate = standardTemplate): string => `# ${name}

${document}, version ${version}, to be looked at again by ${reviewBy}. Made from the template by \`node scripts/with-tsx.mjs scripts/pages/main.ts\`; a test holds it fresh.
A step opens when all it needs is done. Steps framed boldly are asked for by law or by the keys themselves: no copy of the template can leave them out.

\`\`\`mermaid
flowchart TD
${PHASES.map(([phase, words]) => `  subgraph ${phase}["${words}"]\n${steps.filter((one) => one.phase === phase).map(nodeOf).join('\n')}\n  end`).join('\n')}
${steps.flatMap(arrowsOf).join('\n')}
  classDef legal stroke-width:3px
\`\`\`

| step | 名称 | 谁办 | needs | minutes | limit, hours | papers | legal |
|---|---|---|---|---|---|---|---|
${steps.map(rowOf).join('\n')}
`;
