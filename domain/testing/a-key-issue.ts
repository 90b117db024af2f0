import { usualKeys } from '../batch/batch';
import { expectedCounts, type KeyIssue } from '../keys/key-issue';
import { at } from './at';

const counts = expectedCounts(usualKeys);

/** Taken out and counted by both of staff; the owner is next. */
export const aKeyIssue = (over: Partial<KeyIssue> = {}): KeyIssue => ({
  takenOut: { by: 'wx-keys', name: '李管家', at: at('2026-03-14 10:41') },
  first: { by: 'wx-keys', name: '李管家', at: at('2026-03-14 10:42'), counts }, second: { by: 'wx-keys-too', name: '赵管家', at: at('2026-03-14 10:44'), counts },
  owner: null, signedAt: null, signature: null, ...over,
});

/** A word written by hand: a few strokes long enough to be one. */
export const someStrokes = '100,120 260,300 420,180;500,140 520,360;560,200 760,210 700,380';
