import { createHmac } from 'node:crypto';
import { sha256 } from 'js-sha256';
import type { ListedHome } from '@domain/offline/day-list';
import { scannedOffline } from '@domain/offline/scan-offline';
import { passDayKey, passText, readPass, verdictOf } from '@domain/pass/pass';
import type { Figure } from '../figure';

const TIMES = 5_000;
const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** The code of the pass: how long it is, and how long making and checking it take. */
export function measurePass(): readonly Figure[] {
  const key = 'k'.repeat(64), home = 'abcdefghijklmnop_ABCDEFGH-ABCDEFGH-ABCDEFGH', took: number[] = [];
  let longest = 0;
  for (let i = 0; i < TIMES; i++) {
    const now = 1_800_000_000_000 + i * 7_001, started = performance.now();
    const text = passText(hmac, key, i % 2 ? home : 'yunxi_3-2-1201', now), read = readPass(text);
    if (i % 2 === 0 && (!read || verdictOf(read, hmac, key, now) !== 'good')) throw new Error(`a good pass was refused: ${text}`);
    took.push(performance.now() - started);
    longest = Math.max(longest, Buffer.byteLength(text));
  }
  return [
    { name: 'pass, longest code', value: longest, unit: 'bytes', budget: 120 },
    { name: 'pass, made and checked, 99th of a hundred', value: took.sort((a, b) => a - b)[Math.floor(TIMES * 0.99)]!, unit: 'ms', budget: 2 },
    ...measureVerdict(),
  ];
}

const HOMES = 600, SCANS = 2_000;
/** What a phone in the basement needs for a verdict, by a list of 600 households and with the digest it has there. */
function measureVerdict(): readonly Figure[] {
  const now = Date.UTC(2026, 2, 14, 1, 20), day = '2026-03-14', pure = (key: string, text: string): string => sha256.hmac(key, text), took: number[] = [];
  const names = Array.from({ length: HOMES }, (_, i) => `1-1-${1001 + i}`), keyOf = (name: string) => `${name}${'k'.repeat(32)}`;
  const homes = new Map(names.map((home) => [home, { home, key: passDayKey(pure, keyOf(home), day), proxies: [] } as unknown as ListedHome]));
  for (let i = 0; i < SCANS; i++) {
    const home = names[i % HOMES]!, code = passText(hmac, keyOf(home), `yunxi_${home}`, i % 2 ? now : now - 300_000), started = performance.now();
    const verdict = scannedOffline(code, { communityId: 'com_yunxi', day, head: { others: {}, batches: [] }, homes }, pure, now);
    took.push(performance.now() - started);
    if (verdict.ok !== (i % 2 === 1)) throw new Error(`a wrong verdict: ${code}`);
  }
  return [{ name: 'pass, verdict without signal, 99th of a hundred', value: took.sort((a, b) => a - b)[Math.floor(SCANS * 0.99)]!, unit: 'ms', budget: 20 }];
}
