import { refuse } from '@domain/kernel/result';
import type { Message, MoveInCase } from '@domain/movein/case';
import { settledSigning } from '@domain/movein/signing-due';
import { changeCase } from '@cloud/kit/change-case';
import { systemContext } from '@cloud/kit/system-context';
import type { Ports } from '@cloud/platform/ports';

/** The message of a reminder goes to who has not signed; the news in the app to the household. */
const KIND = 'sign-waiting';

/** Reminders of papers not signed, and signatures that lapse. What is said is written with it, and due no more. */
export async function attendSigning(ports: Ports, due: MoveInCase): Promise<void> {
  const found = settledSigning(due, ports.now());
  if (!found) return;
  const context = systemContext(ports, `signing|${due.homeId}|${found.what}|${found.codes.join()}|${due.trail.length}`);
  await changeCase(context, due.homeId, { name: found.what, of: found.codes.join() }, ({ moveIn }) => {
    const settled = settledSigning(moveIn, context.at);
    if (settled?.codes.join() !== found.codes.join() || settled.what !== found.what) return refuse('NOTHING_DUE');
    const { moveIn: after, owners, tell } = settled, words = tell[0]?.words ?? {};
    const people = ports.settings.messageTemplates[KIND] ? moveIn.owners.flatMap(({ no, openid }) => (openid && owners.includes(no) ? [openid] : [])) : [];
    const messages = people.map((to, i): Message => ({ id: `${moveIn.trail.length + 1}-0-s${i}`, to, kind: KIND, words, tries: 0 }));
    return { ok: true, moveIn: { ...after, messages: [...moveIn.messages, ...messages] }, answer: null, tell };
  });
}
