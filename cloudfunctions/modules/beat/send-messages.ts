import { TRIAL_KIND } from '@domain/inspection/trials';
import type { Message, MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { homeLabel } from '@domain/community/home';
import { clockOf, dayOf } from '@domain/kernel/calendar';
import { caseIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports, Stored } from '@cloud/platform/ports';

const MOST_TRIES = 3;
/** Where an owner's message leads, where it is not the home's page. */
const PAGES: Readonly<Record<string, string>> = { [TRIAL_KIND]: 'owner/inspection/index' };

/** WeChat's messages of one case, as it was claimed: already counted as tried. Sent, without consent, or tried often enough: gone from the list; the in-app news stays whatever comes of them. */
export async function sendMessages(ports: Ports, claimed: Stored<MoveInCase>): Promise<void> {
  const { homeId, place, communityName, messages, news } = claimed;
  const over: string[] = [];
  for (const message of messages) {
    const at = news.find(({ id }) => message.id.startsWith(`${id}-`))?.at ?? ports.now();
    const words = { home: homeLabel(place), community: communityName, time: `${dayOf(at)} ${clockOf(at)}`, ...message.words };
    if (await isOver(ports, homeId, { ...message, words })) over.push(message.id);
  }
  if (!over.length) return;
  await change(systemContext(ports, `messages|${homeId}|${over.join()}`), 'cases', caseIdOf(homeId), (moveIn) => {
    if (!moveIn) return refuse('NO_CASE');
    const left = { ...moveIn, messages: moveIn.messages.filter(({ id }) => !over.includes(id)) };
    return { ok: true, document: { ...left, marks: marksOf(left) }, answer: null };
  }, claimed);
}

async function isOver(ports: Ports, homeId: string, { id, to, kind, words, tries, page = `${PAGES[kind] ?? 'pages/home/index'}?homeId=${homeId}` }: Message): Promise<boolean> {
  try {
    const sent = await ports.cloud.message(to, kind, words, page);
    ports.log({ message: id, home: homeId, kind, sent });
    return true;
  } catch {
    ports.log({ message: id, home: homeId, kind, tries, givenUp: tries >= MOST_TRIES });
    return tries >= MOST_TRIES;
  }
}
