import type { NewsView } from '@contract/home'
import type { HomeWords } from '@/copy/zh-CN/home'

/** A piece of news in words; a kind this version does not know still says that there is something. */
export const newsWords = ({ kind, words: given }: Pick<NewsView, 'kind' | 'words'>, words: HomeWords): { title: string; note: string } => {
  const said = (Object.prototype.hasOwnProperty.call(words.news, kind) ? words.news[kind as keyof HomeWords['news']] : words.news.other)(given)
  const round = words.rounds[given.of ?? '']
  return round ? { ...said, title: words.ofRound(round, said.title) } : said
}
