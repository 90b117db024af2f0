import type { ServerResponse } from 'node:http';
import type { RunningCloud } from '../../localcloud/server';
import { HttpError } from '../../localcloud/http/http-error';
import { readJson } from '../../localcloud/http/read-body';
import type { Routes } from '../../localcloud/http/router';
import { sendJson } from '../../localcloud/http/send';
import type { StagePage } from './build-page';
import { moves } from './moves';
import { lookAtStory } from './look';
import type { Story } from './open-story';

type Parts = { readonly page: StagePage; readonly cloud: RunningCloud; readonly story: Story; readonly phones: Readonly<Record<string, string>> };

const send = (res: ServerResponse, type: string, body: string) => { res.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }).end(body); };

/** The page, what the story has come to, and the few things its buttons do. */
export function stageRoutes({ page, cloud, story, phones }: Parts): Routes {
  const time = () => ({ now: cloud.clock.now(), running: cloud.clock.running });
  const state = async () => ({ ...time(), epoch: story.epoch(), ...await lookAtStory(story.cast, cloud.clock.now()) });
  let busy: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => { const next = busy.then(work); busy = next.catch(() => undefined); return next; };
  return {
    'GET /': ({ res }) => send(res, 'text/html', page.html),
    'GET /stage.js': ({ res }) => send(res, 'text/javascript', page.script),
    'GET /stage.css': ({ res }) => send(res, 'text/css', page.style),
    'GET /phones': ({ res }) => sendJson(res, phones),
    'GET /state': async ({ res }) => sendJson(res, await alone(state)),
    'POST /time': async ({ req, res }) => {
      const { now } = await readJson(req);
      if (!Number.isSafeInteger(now)) throw new HttpError(400, -1, 'now is whole milliseconds');
      cloud.clock.set(now as number);
      await cloud.scheduler.settled();
      sendJson(res, time());
    },
    'POST /step': async ({ res }) => sendJson(res, await alone(async () => {
      const { next } = await lookAtStory(story.cast, cloud.clock.now());
      const move = moves.find(({ id }) => id === next);
      if (move) await move.act(story.cast, cloud.clock);
      return { ...await state(), walked: move?.id ?? null };
    })),
    'POST /reset': async ({ res }) => sendJson(res, await alone(async () => { await story.startOver(); return state(); })),
  };
}
