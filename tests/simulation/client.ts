import type { Answer } from '@cloud/kit/implement';
import type { Chance } from './chance';
import type { Request } from './asking';
import type { Invocation } from './interruptible-store';
import type { Server } from './server';
import type { Timeline } from './timeline';

/** How hostile the network and the platform are. */
export type Weather = { readonly crash: number; readonly twice: number; readonly lost: number; readonly givesUp: number };
export const storm: Weather = { crash: 0.08, twice: 0.06, lost: 0.08, givesUp: 0.3 };
export const calm: Weather = { crash: 0, twice: 0, lost: 0, givesUp: 0 };
const PATIENCE = 3_000, TRIES = 4, LATEST_TWIN = 12_000;

/** A command under way, as the network sees it: the same id however often it travels. */
export type Sent = { readonly command: number; readonly openid: string; readonly request: Request; readonly requestId: string; readonly isCommand: boolean };
export type Watch = {
  readonly started: (sent: Sent, invocation: Invocation) => void;
  /** The server said it, whether or not anybody heard. */
  readonly said: (sent: Sent, invocation: Invocation, answer: Answer) => void;
  /** The person knows, or will never know; nothing of this command is still on its way. */
  readonly over: (sent: Sent, answer: Answer | null) => void;
};

/** A phone that asks until it is answered: the same id again after silence or BUSY, a few times; sometimes its owner puts it away. */
export function send(timeline: Timeline, server: Server, sent: Sent, chance: Chance, weather: Weather, watch: Watch, heard: (answer: Answer | null) => void): void {
  let known: Answer | null = null, isDone = false, tries = 0, onTheWay = 0;
  const travel = (): number => (chance.often(0.9) ? chance.between(10, 120) : chance.between(200, 1_500));
  const finish = (answer: Answer | null): void => { if (isDone) return; isDone = true; known = answer; heard(answer); settle(); };
  const settle = (): void => { if (isDone && onTheWay === 0) { onTheWay = -1; watch.over(sent, known); } };

  const deliver = (delay: number): void => {
    onTheWay++;
    timeline.after(delay, () => {
      const crashAfter = chance.often(weather.crash) ? chance.between(1, 6) : null;
      let isOver = false;
      const end = (): void => { if (isOver) return; isOver = true; onTheWay--; settle(); };
      const { request: { unit, action, data }, requestId, openid, command } = sent;
      const invocation = server.deliver({ command, unit, openid, action, data, requestId }, { chance, crashAfter, isClear: weather.crash === 0 }, (answer) => {
        watch.said(sent, invocation, answer);
        end();
        if (!chance.often(weather.lost)) timeline.after(travel(), () => hear(answer));
      });
      watch.started(sent, invocation);
      invocation.died = end;
    });
  };
  const attempt = (): void => {
    const mine = ++tries;
    deliver(travel());
    if (chance.often(weather.twice)) deliver(chance.between(200, LATEST_TWIN));
    timeline.after(PATIENCE, () => { if (!isDone && tries === mine) again(); });
  };
  const again = (): void => { if (tries >= TRIES || chance.often(weather.givesUp)) finish(null); else attempt(); };
  const hear = (answer: Answer): void => {
    if (isDone) return;
    if (!answer.ok && answer.code === 'BUSY' && tries < TRIES) timeline.after(chance.between(100, 600), () => { if (!isDone) attempt(); });
    else finish(answer);
  };
  attempt();
}
