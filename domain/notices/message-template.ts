/** One of WeChat's subscribe-message templates: which of our words fill its keywords (`thing1`, `phrase2`, `time3` …), with `{placeholders}`. */
export type MessageTemplate = { readonly id: string; readonly data: Readonly<Record<string, string>> };
export type MessageTemplates = Readonly<Record<string, MessageTemplate>>;

/** What WeChat takes for each kind of keyword; anything longer or empty is refused whole. */
const LONGEST: Readonly<Record<string, number>> = { thing: 20, character_string: 32, phrase: 5, time: 64, date: 64, amount: 16, name: 10, number: 32 };
const EMPTY = '—';

/** The keywords filled from a message's words, each within WeChat's length. */
export const filledTemplate = ({ data }: MessageTemplate, words: Readonly<Record<string, string>>): Readonly<Record<string, { readonly value: string }>> =>
  Object.fromEntries(Object.entries(data).map(([keyword, text]) => {
    const value = text.replace(/\{(\w+)\}/g, (_whole, name: string) => words[name] ?? '').trim();
    return [keyword, { value: [...(value || EMPTY)].slice(0, LONGEST[keyword.replace(/\d+$/, '')] ?? 20).join('') }];
  }));
