import { usualKeys, type KeyKind } from '../batch/batch';
import { usualGuide, type GiftKind, type GuideItem } from './entry-guide';

/** What a community says of its keys and of a first entry; what is absent is as shipped. `gifts` name lines of the store. */
export type HandoverSettings = { readonly kinds?: readonly KeyKind[]; readonly guide?: readonly GuideItem[]; readonly gifts?: readonly GiftKind[] };
type Settled = { readonly handover?: HandoverSettings };

export const MOST_KINDS = 12, MOST_GUIDE = 16, MOST_GIFTS = 6;
export const kindsOf = ({ handover }: Settled): readonly KeyKind[] => handover?.kinds ?? usualKeys;
export const guideOf = ({ handover }: Settled): readonly GuideItem[] => handover?.guide ?? usualGuide;
export const giftsOf = ({ handover }: Settled): readonly GiftKind[] => handover?.gifts ?? [];

const USUAL: Readonly<Record<string, string>> = {
  door: '当场试开、反锁一次；装修钥匙用完请收回，换锁芯后旧钥匙即作废。', 'unit-card': '在服务中心登记后启用，丢失请当天挂失，防止他人使用。',
  'lift-card': '刷卡到所住楼层，不要折弯、贴近磁铁。', mailbox: '信箱在单元门厅，首次请试开。', 'meter-well': '只用于查表和关阀，用后锁好。',
};
/** What to know of a kind (S3-66): the community's words, else the usual ones; '' where there are none. */
export const usageOf = ({ code, usage }: Pick<KeyKind, 'code' | 'usage'>): string => usage ?? (Object.hasOwn(USUAL, code) ? USUAL[code] ?? '' : '');
