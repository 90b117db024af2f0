import { clockOf, dayOf, instantOf, addDays, minutesOf } from '@domain/kernel/calendar';
import { dayWords } from '../../../src/copy/when';
import { comingAt } from '../visit-time';
import { element, icon } from './element';
import type { StageState } from './state';
import type { Words } from './words';

const [OPENS, CLOSES] = [8 * 60, 18 * 60];
/** Nearer than this their words would run into each other. */
const APART = 0.2;
const share = (minutes: number) => Math.min(1, Math.max(0, (minutes - OPENS) / (CLOSES - OPENS)));
const percent = (minutes: number) => `${(share(minutes) * 100).toFixed(2)}%`;

/** The cloud's clock: read, moved within the day, put to the appointment or to tomorrow. */
export function clockBar(state: StageState, now: number, words: Words, language: 'zh-CN' | 'en', moveTo: (now: number) => void): readonly Node[] {
  const day = dayOf(now);
  const { visit } = state;
  const slider = element('input', 'slide', [], { id: 'clock', label: words.clock });
  Object.assign(slider, { type: 'range', min: String(OPENS), max: String(CLOSES), step: '1', value: String(minutesOf(clockOf(now))) });
  slider.onchange = () => moveTo(instantOf(day) + Number(slider.value) * 60_000);
  const marks = [{ minutes: OPENS, text: words.opens }, { minutes: 12 * 60, text: '12:00' }, { minutes: CLOSES, text: words.closes }];
  const visitMark = visit?.day === day ? { minutes: minutesOf(visit.from), text: `${visit.from} ${words.visit}` } : undefined;
  const shown = visitMark ? [...marks.filter(({ minutes }) => Math.abs(share(minutes) - share(visitMark.minutes)) > APART), visitMark] : marks;
  const gone = element('i', 'gone');
  gone.style.width = percent(minutesOf(clockOf(now)));
  return [
    element('div', 'time', [element('b', '', clockOf(now), { id: 'cloud-time' }), element('span', '', dayWords(day, language))]),
    element('div', 'track', [
      element('i', 'line'), gone,
      ...shown.map(({ minutes, text }) => {
        const mark = element('em', minutes === OPENS ? 'first' : minutes === CLOSES ? 'last' : '', text);
        mark.style.left = percent(minutes);
        return mark;
      }),
      slider,
    ]),
    ...(visit && now < comingAt(visit) ? [element('button', 'plain strong', words.toVisit, { id: 'to-visit', onTap: () => moveTo(comingAt(visit)) })] : []),
    element('button', 'plain', [words.tomorrow, icon('next', 15)], { id: 'tomorrow', onTap: () => moveTo(instantOf(addDays(day, 1), '09:00')) }),
  ];
}
