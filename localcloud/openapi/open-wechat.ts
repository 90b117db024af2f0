import { join } from 'node:path';
import { KeptMap } from '../storage/kept-map';
import type { MessageTemplates, WeChatState } from './open-api';
import { Outbox, type Sent } from './outbox';

export type WeChat = WeChatState & { reset(): void; close(): void };

/** What WeChat's servers keep about our phones, below DIR/wechat. */
export function openWeChat(options: { dir: string; now: () => number; appid: string; templates?: MessageTemplates }): WeChat {
  const file = (name: string): string => join(options.dir, 'wechat', `${name}.jsonl`);
  const sent = new KeptMap<Sent>(file('outbox'));
  const kept = {
    phoneCodes: new KeptMap<{ phone: string; openid: string; at: number }>(file('phone-codes')),
    consents: new KeptMap<{ openid: string; templateId: string; left: number }>(file('consents')),
    activities: new KeptMap<{ id: string; until: number; state: number; parameters: Record<string, string> }>(file('activities')),
    risky: new KeptMap<{ word?: string; digest?: string }>(file('risky')),
  };
  const all = [sent, ...Object.values(kept)] as KeptMap<unknown>[];
  return {
    ...kept,
    now: options.now,
    appid: options.appid,
    ...(options.templates ? { templates: options.templates } : {}),
    outbox: new Outbox(sent, options.now),
    reset: () => all.forEach((each) => each.clear()),
    close: () => all.forEach((each) => each.close()),
  };
}
