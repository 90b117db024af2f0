type Props = { readonly id?: string; readonly label?: string; readonly onTap?: () => void; readonly role?: string; readonly off?: boolean };

/** One element with its class, text or children. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, look: string, inside: string | readonly (Node | string)[] = [], { id, label, onTap, role, off }: Props = {}): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (look) made.className = look;
  if (id) made.id = id;
  if (label) made.setAttribute('aria-label', label);
  if (role) made.setAttribute('role', role);
  if (made instanceof HTMLButtonElement) { made.type = 'button'; made.disabled = off ?? false; }
  if (onTap) made.onclick = onTap;
  made.append(...(typeof inside === 'string' ? [inside] : inside));
  return made;
}

const PATHS = {
  again: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.500L4 9M4 4.500V9h4.500',
  next: 'M9 5l7 7-7 7',
  done: 'M7.500 12.400l3 3L16.700 9',
  plane: 'M3 11l18-7-6 17-4-7-8-3z',
  swap: 'M4 8h13l-3-3M20 16H7l3 3',
} as const;

export function icon(name: keyof typeof PATHS, size = 17): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ width: size, height: size, viewBox: '0 0 24 24', class: 'i', 'aria-hidden': 'true' })) svg.setAttribute(key, String(value));
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
