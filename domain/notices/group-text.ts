import type { Batch } from '../batch/batch';
import { daysWords } from './day-words';

/** What a manager pastes into the owners' group: when, where, what to do, how many places are left. Holds nobody's name. */
export const groupText = (title: string, batch: Pick<Batch, 'days' | 'windows' | 'place'>, told: { readonly hotline: string; readonly placesLeft: number }): string => [
  `【${title}】`,
  `时间：${daysWords(batch.days)}，${batch.windows.map(({ from, to }) => `${from}–${to}`).join('、')}`,
  `地点：${batch.place.name}${batch.place.address ? `（${batch.place.address}）` : ''}`,
  '请各位业主打开微信小程序“入伙通”，绑定房屋后看通知、交资料、选时段，一次到场办完。',
  told.placesLeft > 0 ? `目前还有 ${told.placesLeft} 个到场名额。` : '到场名额已约满，有人改约时会放出余位。',
  `咨询电话：${told.hotline}`,
].join('\n');
