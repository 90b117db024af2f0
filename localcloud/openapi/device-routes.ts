import { HttpError } from '../http/http-error';
import { readJson } from '../http/read-body';
import type { Routes } from '../http/router';
import { sendJson } from '../http/send';
import type { Sessions } from '../sessions/sessions';
import type { WeChatState } from './open-api';
import { givePhoneCode } from './phone-number';
import { answerSubscribe } from './subscribe-message';

/** What WeChat's own app does on a phone: hands out phone codes, asks for consents. And a look at what was sent. */
export function deviceRoutes(state: WeChatState, sessions: Sessions): Routes {
  return {
    'POST /device/phone-code': async ({ req, res }) => {
      const { openid } = sessions.of(req);
      const { phone } = await readJson(req);
      if (typeof phone !== 'string' || !/^(\+\d{1,4})?\d{6,15}$/.test(phone)) throw new HttpError(400, -501007, 'phone is digits');
      sendJson(res, { code: givePhoneCode(state, openid, phone), errMsg: 'getPhoneNumber:ok' });
    },
    'POST /device/subscribe': async ({ req, res }) => {
      const { openid } = sessions.of(req);
      const { templateIds, choices } = await readJson(req);
      if (!Array.isArray(templateIds) || templateIds.some((id) => typeof id !== 'string')) throw new HttpError(400, -501007, 'templateIds is a list of names');
      sendJson(res, answerSubscribe(state, openid, templateIds as string[], (choices ?? {}) as Record<string, string>));
    },
    'GET /control/outbox': ({ res, url }) => {
      const [api, to] = [url.searchParams.get('api'), url.searchParams.get('to')];
      sendJson(res, state.outbox.list({ ...(api ? { api } : {}), ...(to ? { to } : {}) }));
    },
    'GET /control/consents': ({ res }) => sendJson(res, state.consents.values()),
    'GET /control/activities': ({ res }) => sendJson(res, state.activities.values()),
    'POST /control/security': async ({ req, res }) => {
      const { words = [], pictures = [] } = (await readJson(req)) as { words?: string[]; pictures?: string[] };
      state.risky.clear();
      for (const word of words) state.risky.set(`word ${word}`, { word });
      for (const digest of pictures) state.risky.set(`picture ${digest}`, { digest });
      sendJson(res, state.risky.values());
    },
  };
}
