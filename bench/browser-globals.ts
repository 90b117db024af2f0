import { createRequire } from 'node:module';

type Dom = { readonly window: Window & typeof globalThis };

/** The DOM that jest brings, as globals: what the view of a mini-program is drawn into. */
export function takeDom(): void {
  const { JSDOM } = createRequire(createRequire(__filename).resolve('jest-environment-jsdom'))('jsdom') as { JSDOM: new (html: string, options: object) => Dom };
  const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });
  for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: (window as unknown as Record<string, unknown>)[name], configurable: true, writable: true });
  for (const name of ['window', 'self', 'parent', 'top'] as const) Object.defineProperty(globalThis, name, { value: window, configurable: true, writable: true });
}
