import { element, icon } from './element';
import type { StageState } from './state';
import { segments, type Words } from './words';

export type SideDoings = { readonly walk: () => void; readonly again: () => void; readonly otherLanguage: () => void };
export type SideLook = { readonly isWalking: boolean; readonly isSure: boolean; readonly hasFailed: boolean };

/** The story in parts: what is done, what is in hand with what to tap, what comes. Read off the cloud, never assumed. */
export function storySide(state: StageState | undefined, words: Words, look: SideLook, doings: SideDoings): readonly Node[] {
  const current = state?.next ? segments.findIndex(({ moves }) => moves.some((move) => move === state.next)) : state ? segments.length : -1;
  return [
    element('div', 'place', words.place),
    element('h1', '', [words.title[0], document.createElement('br'), words.title[1]]),
    element('ol', 'parts', segments.map(({ id }, at) => {
      const { title, done } = words.segments[id];
      const stage = at < current ? 'done' : at === current ? 'now' : 'later';
      const inside = [
        element('b', '', title),
        ...(stage === 'done' ? [element('p', '', done)] : []),
        ...(stage === 'now' && state?.next ? [element('p', '', words.hints[state.next]), element('button', 'button', look.isWalking ? words.walking : words.walk, { id: 'walk', onTap: doings.walk, off: look.isWalking }), ...(look.hasFailed ? [element('p', 'wrong', words.failed, { role: 'alert' })] : [])] : []),
      ];
      const made = element('li', stage, [element('i', 'mark', stage === 'done' ? [icon('done', 20)] : []), element('div', '', inside)]);
      made.id = `part-${id}`;
      return made;
    })),
    ...(state && !state.next ? [element('p', 'over', words.over)] : []),
    element('span', 'space'),
    element('div', 'row', [
      element('button', look.isSure ? 'plain red' : 'plain', [icon('again'), look.isSure ? words.sure : words.again], { id: 'again', onTap: doings.again, off: look.isWalking }),
      element('span', 'quiet', current >= 0 && current < segments.length ? words.count(current + 1, segments.length) : ''),
      element('button', 'plain-link', words.other, { id: 'other-language', onTap: doings.otherLanguage }),
    ]),
  ];
}
