import { element, icon } from './element';
import type { Phones } from './state';
import type { Words } from './words';

export type Name = keyof Phones;
type FromPhone =
  | { readonly ruhuo: 'ready' }
  | { readonly ruhuo: 'look'; readonly id: string }
  | { readonly ruhuo: 'screen'; readonly id: string; readonly pictures: readonly string[] }
  | { readonly ruhuo: 'share'; readonly title: string; readonly path: string };
type Phone = { readonly frame: HTMLIFrameElement; readonly glass: HTMLElement; isFlying: boolean };
type Card = { readonly title: string; readonly path: string; readonly from: Name };

/** A phone that is still starting shows nothing. */
const PATIENCE = 1500;

/** The phones in their frames, and everything that passes between them. */
export function holdPhones(urls: Phones, heard: { readonly ready: (name: Name) => void; readonly changed: () => void }) {
  const phones = new Map<Name, Phone>();
  const looks = new Map<string, (pictures: readonly string[]) => void>();
  let card: Card | undefined;
  const make = (name: Name): Phone => {
    const frame = element('iframe', '');
    frame.name = name;
    frame.title = name;
    frame.allow = 'clipboard-write';
    const phone = { frame, glass: element('div', 'glass', [frame]), isFlying: false };
    phones.set(name, phone);
    return phone;
  };
  for (const name of ['owner', 'staff', 'second', 'manager'] as const) make(name);
  const tell = (name: Name, message: object) => phones.get(name)?.frame.contentWindow?.postMessage(message, urls[name]);
  const tellAll = (message: object) => { for (const name of phones.keys()) tell(name, message); };
  const isShown = (name: Name) => phones.get(name)?.frame.offsetParent !== null;
  /** Asks every other phone in sight what it shows, and hands all of it to the one that looks. */
  const look = (looker: Name, id: string) => {
    const others = [...phones.keys()].filter((name) => name !== looker && isShown(name));
    const seen: string[] = [];
    let left = others.length;
    const show = () => { clearTimeout(timer); looks.delete(id); tell(looker, { ruhuo: 'screens', id, pictures: seen }); };
    const timer = setTimeout(show, PATIENCE);
    looks.set(id, (pictures) => { seen.push(...pictures); if (--left === 0) show(); });
    for (const other of others) tell(other, { ruhuo: 'show-screen', id });
  };

  window.addEventListener('message', ({ data, origin, source }: MessageEvent<FromPhone | undefined>) => {
    const name = ([...phones.keys()]).find((one) => new URL(urls[one]).origin === origin && phones.get(one)?.frame.contentWindow === source);
    if (!name || typeof data?.ruhuo !== 'string') return;
    switch (data.ruhuo) {
      case 'ready': {
        tell(name, { ruhuo: 'flight', on: phones.get(name)?.isFlying ?? false });
        return heard.ready(name);
      }
      case 'look': return look(name, data.id);
      case 'screen': return looks.get(data.id)?.(data.pictures);
      case 'share': {
        card = { title: data.title, path: data.path, from: name };
        return heard.changed();
      }
    }
  });

  return {
    glassOf: (name: Name) => phones.get(name)?.glass ?? element('div', 'glass'),
    isFlying: (name: Name) => phones.get(name)?.isFlying ?? false,
    fly(name: Name) {
      const phone = phones.get(name);
      if (!phone) return;
      phone.isFlying = !phone.isFlying;
      tell(name, { ruhuo: 'flight', on: phone.isFlying });
      heard.changed();
    },
    /** From its first page: a phone switched on anew. */
    start(name: Name, language: string) {
      const phone = phones.get(name);
      if (phone) phone.frame.src = `${urls[name]}/?lang=${language}&at=${Date.now()}`;
    },
    tell, tellAll,
    card: () => card,
    takeCard() {
      if (card) tell('owner', { ruhuo: 'go', path: card.path });
      card = undefined;
      heard.changed();
    },
    dropCard() { card = undefined; heard.changed(); },
  };
}
export type HeldPhones = ReturnType<typeof holdPhones>;

export function cardBanner(held: HeldPhones, words: Words): HTMLElement | string {
  const card = held.card();
  if (!card) return '';
  return element('div', 'card', [
    element('div', 'card-words', [element('small', '', words.card(words.phones[card.from])), element('b', '', card.title)]),
    element('button', 'card-go', words.open, { id: 'card-open', onTap: held.takeCard }),
    element('button', 'card-no', '×', { id: 'card-close', label: words.close, onTap: held.dropCard }),
  ]);
}

export const statusBar = (clock: string, noSignal: string | null) => element('div', 'status', [
  element('span', '', clock),
  element('span', 'status-end', noSignal ? [noSignal, element('i', 'battery')] : [element('i', 'bars'), '5G', element('i', 'battery')]),
]);

export const flightButton = (held: HeldPhones, name: Name, words: Words) => {
  const button = element('button', held.isFlying(name) ? 'tiny on' : 'tiny', [icon('plane', 14)], { id: `flight-${name}`, label: words.flight, onTap: () => held.fly(name) });
  button.title = words.flight;
  button.setAttribute('aria-pressed', String(held.isFlying(name)));
  return button;
};
