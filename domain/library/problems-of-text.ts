import type { DocumentText } from '../documents/document-text';
import { placeholders } from '../documents/placeholders';
import { usualTerms } from '../documents/signing-terms';
import type { OwnText } from './own-document';

export const TEXT_PROBLEMS = ['TITLE', 'EMPTY', 'PLACEHOLDER', 'BRACES', 'KEY_CLAUSE', 'KEY_TOPIC', 'CLAUSE_EMPTY', 'TOO_LONG'] as const;
export type TextProblemCode = (typeof TEXT_PROBLEMS)[number];
/** `names`: the places unknown, the clauses meant, the topics missing. */
export type TextProblem = { readonly code: TextProblemCode; readonly names: readonly string[] };
export const MOST_CHARACTERS = 12_000;

/** What must stand among the key clauses of a paper (S3-38: a tenant is shown when it begins, how rent is paid, and what a breach means). */
export const keyTopics: Readonly<Record<string, readonly string[]>> = { 'tenant-agreement': ['入住时间', '租金支付方式', '违约责任'] };

const sentencesOf = ({ opening, clauses, sections, closing }: DocumentText): readonly string[] =>
  [...opening, ...clauses.flatMap(({ title, paragraphs, key }) => [title, ...paragraphs, ...(key ? [key.title, key.words] : [])]), ...sections.flatMap(({ heading, items }) => [heading, ...items]), ...closing];
export const charactersOf = ({ title, text }: OwnText): number => sentencesOf(text).reduce((sum, one) => sum + one.length, title.length);

const OPEN = /\{\{([^{}]*)\}\}/g;
/** The open places a text names, each once, known or not. */
export const placesNamed = (text: OwnText): readonly string[] => [...new Set(sentencesOf(text.text).concat(text.title).flatMap((one) => [...one.matchAll(OPEN)].map((found) => (found[1] ?? '').trim())))];
/** Days of a visit are known to the notice alone: a paper that is read before has none. */
const ONLY_IN: Readonly<Record<string, string>> = { visitDay: 'first-entry-notice', visitTime: 'first-entry-notice' };
/** The open places a manager may put into this paper. */
export const placesFor = (code: string): readonly (keyof typeof placeholders)[] => (Object.keys(placeholders) as (keyof typeof placeholders)[]).filter((name) => !ONLY_IN[name] || ONLY_IN[name] === code);

/** Everything that keeps a text from being published, all at once. Unknown places are named, not dropped. */
export function problemsOfText(code: string, own: OwnText): readonly TextProblem[] {
  const { text } = own, found: TextProblem[] = [], add = (problem: TextProblemCode, names: readonly string[] = []): void => { found.push({ code: problem, names }); };
  const sentences = sentencesOf(text), known = new Set<string>(placesFor(code)), keys = text.clauses.flatMap(({ key }) => (key ? [key] : []));
  if (!own.title.trim()) add('TITLE');
  if (!sentences.some((one) => one.trim())) add('EMPTY');
  const unknown = placesNamed(own).filter((name) => !known.has(name));
  if (unknown.length) add('PLACEHOLDER', unknown);
  // {{ home }} is known by name and yet not filled: places are written without blanks.
  const broken = [own.title, ...sentences].filter((one) => /[{}]/.test(one.replace(/\{\{\w+\}\}/g, '')) && !unknown.some((name) => one.includes(name)));
  if (broken.length) add('BRACES', broken.map((one) => one.slice(0, 20)));
  const empty = text.clauses.flatMap(({ title, paragraphs, key }, at) => (!title.trim() || !paragraphs.some((one) => one.trim()) || (key && (!key.title.trim() || !key.words.trim())) ? [String(at + 1)] : []));
  if (empty.length) add('CLAUSE_EMPTY', empty);
  if (usualTerms(code) && text.clauses.length > 0 && !keys.length) add('KEY_CLAUSE');
  const missing = (keyTopics[code] ?? []).filter((topic) => !keys.some(({ title }) => title.includes(topic)));
  if (missing.length) add('KEY_TOPIC', missing);
  if (charactersOf(own) > MOST_CHARACTERS) add('TOO_LONG', [String(MOST_CHARACTERS)]);
  return found;
}
