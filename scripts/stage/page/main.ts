import { clockOf } from '@domain/kernel/calendar';
import { clockBar } from './clock-bar';
import { element, icon } from './element';
import { cardBanner, flightButton, holdPhones, statusBar, type Name } from './phones';
import { moveTime, readPhones, readState, startOver, walkOne, type StageState } from './state';
import { storySide } from './story-side';
import { words as allWords } from './words';

const KEPT = 'stage.epoch.';
const NAMES = ['owner', 'staff', 'second', 'manager'] as const;
const LOOK_AGAIN = 2500;

async function openStage(): Promise<void> {
  let language: 'zh-CN' | 'en' = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
  let state: StageState | undefined;
  let readAt = 0;
  let desk: 'staff' | 'second' = 'staff';
  let isSecondOn = false;
  const look = { isWalking: false, isSure: false, hasFailed: false };
  const words = () => allWords[language];
  const now = () => (state ? state.now + (state.running ? Date.now() - readAt : 0) : 0);

  const urls = await readPhones();
  const held = holdPhones(urls, {
    ready: (name) => {
      if (!state) return;
      // What it kept belongs to another telling of the story.
      if (localStorage.getItem(KEPT + name) !== state.epoch) {
        localStorage.setItem(KEPT + name, state.epoch);
        return held.tell(name, { ruhuo: 'forget' });
      }
      held.tell(name, { ruhuo: 'time', now: now(), running: state.running });
    },
    changed: () => render(),
  });

  const [side, clock] = [element('aside', 'side'), element('footer', 'clock')];
  const head = () => ({ title: element('h2', ''), status: element('div', 'over-glass'), banner: element('div', 'banner') });
  const heads: Readonly<Record<Name, ReturnType<typeof head>>> = { owner: head(), staff: head(), second: head(), manager: head() };
  const device = (name: Name) => element('section', 'device', [heads[name].title, element('div', 'case', [element('div', 'screen', [heads[name].status, held.glassOf(name), heads[name].banner])])], { id: `phone-${name}` });
  // Taking up a phone is looking at it anew, as on opening an app again.
  let inHand: Name | undefined;
  const takeUp = (name: Name) => { if (inHand !== name) held.tell(name, { ruhuo: 'taken-up' }); inHand = name; };
  const devices = { owner: device('owner'), staff: device('staff'), second: device('second'), manager: device('manager') };
  document.getElementById('stage')?.append(side, element('main', 'phones', [devices.owner, devices.staff, devices.second, devices.manager]), clock);

  const take = (next: StageState) => {
    state = next;
    readAt = Date.now();
    render();
  };
  const tellTime = () => { if (state) held.tellAll({ ruhuo: 'time', now: now(), running: state.running }); };
  // The colleague's phone is switched on when it is first taken up.
  const inUse = () => NAMES.filter((name) => name !== 'second' || isSecondOn);
  const startPhones = () => { for (const name of inUse()) held.start(name, language); };
  const changeDesk = () => {
    desk = desk === 'staff' ? 'second' : 'staff';
    render();
    if (isSecondOn) return;
    isSecondOn = true;
    held.start('second', language);
  };
  const refresh = async () => {
    if (document.visibilityState === 'visible' && !look.isWalking) await readState().then((next) => { if (!look.isWalking) take(next); }).catch(() => undefined);
  };
  const moveTo = async (to: number) => {
    const time = await moveTime(to);
    if (state) take({ ...state, ...time });
    tellTime();
    await refresh();
  };
  const atWork = async (work: () => Promise<StageState>) => {
    Object.assign(look, { isWalking: true, hasFailed: false, isSure: false });
    render();
    try {
      const next = await work();
      look.isWalking = false;
      take(next);
    } catch {
      Object.assign(look, { isWalking: false, hasFailed: true });
      render();
    }
    tellTime();
    startPhones();
  };
  const doings = {
    walk: () => { void atWork(walkOne); },
    again: () => {
      if (look.isSure) return void atWork(startOver);
      look.isSure = true;
      setTimeout(() => { look.isSure = false; render(); }, 4000);
      render();
    },
    otherLanguage: () => { language = language === 'en' ? 'zh-CN' : 'en'; render(); startPhones(); },
  };

  let drawn = '';
  function render() {
    const said = words();
    const time = state ? clockOf(now()) : '';
    const sign = JSON.stringify([language, desk, look, time, state && { ...state, now: 0 }, held.card(), NAMES.map(held.isFlying)]);
    if (sign === drawn) return;
    drawn = sign;
    document.documentElement.lang = language;
    side.replaceChildren(...storySide(state, said, look, doings));
    const where: Record<Name, string> = { owner: said.at[state?.where.owner ?? 'away'], staff: said.at.desk, second: said.at.desk, manager: said.at.office };
    const change = () => element('button', 'tiny wide', [icon('swap', 14), said.switchTo], { id: 'switch-desk', onTap: changeDesk });
    for (const name of NAMES) {
      heads[name].title.replaceChildren(said.phones[name], element('span', '', where[name]), element('span', 'space'), ...(name === 'staff' || name === 'second' ? [change()] : []), flightButton(held, name, said));
      heads[name].status.replaceChildren(statusBar(time, held.isFlying(name) ? said.noSignal : null));
    }
    heads.owner.banner.replaceChildren(cardBanner(held, said));
    devices.staff.hidden = desk !== 'staff';
    devices.second.hidden = desk !== 'second';
    if (state) clock.replaceChildren(...clockBar(state, now(), said, language, (to) => { void moveTo(to); }));
  }

  for (const name of NAMES) devices[name].onpointerenter = () => takeUp(name);
  render();
  await refresh();
  startPhones();
  setInterval(() => { void refresh(); }, LOOK_AGAIN);
  setInterval(render, 1000);
  document.addEventListener('visibilitychange', () => { void refresh(); });
  const fit = () => { document.documentElement.style.setProperty('--fit', String(Math.min((window.innerWidth - 316 - 46 - 40 - 64) / 3 / 324, (window.innerHeight - 92 - 74) / 692, 1.25))); };
  window.addEventListener('resize', fit);
  fit();
}

void openStage();
