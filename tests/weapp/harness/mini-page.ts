import { Event } from 'miniprogram-exparser'
import type { Rendered } from 'miniprogram-simulate'
import type { Crossing } from './set-data'

type Drawn = HTMLElement & { readonly __wxElement?: object }
const plain = (element: HTMLElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

export type Touch = { readonly x: number; readonly y: number }

/** A page of the compiled mini-program as it stands before the person. */
export class MiniPage {
  constructor (
    readonly path: string,
    private readonly rendered: Rendered,
    private readonly host: HTMLElement,
    /** Everything that crossed to the view since the page was opened. */
    readonly crossings: Crossing[],
    private readonly settle: () => Promise<void>,
    private readonly heard: { readonly left: () => void; readonly hidden: () => void; readonly shown: () => void }
  ) {}

  text (): string {
    return plain(this.host)
  }

  has (selector: string): boolean {
    return this.rendered.querySelector(selector) !== undefined
  }

  count (selector: string): number {
    return this.rendered.querySelectorAll(selector).length
  }

  /** As the template computed them: the DOM itself carries only class, style and data-*. */
  attributes (selector: string): Readonly<Record<string, unknown>> {
    return Object.fromEntries((this.node(selector)._exparserNode._vt?.attrs ?? []).map(({ name, value }) => [name, value]))
  }

  /** Taps the innermost thing that says exactly this; like a finger's, the tap goes up to whatever listens. */
  async tapOn (words: string): Promise<void> {
    const found = [...this.host.querySelectorAll<Drawn>('*')].filter((element) => plain(element) === words).at(-1)?.__wxElement
    if (!found) throw new Error(`${this.path}: nothing says “${words}”; the page says: ${this.text()}`)
    Event.dispatchEvent(found, Event.create('tap', {}, { bubbles: true, composed: true }))
    await this.settle()
  }

  async fire (selector: string, event: string, detail: unknown = {}): Promise<void> {
    this.node(selector).dispatchEvent(event, { bubbles: true, composed: true, detail })
    await this.settle()
  }

  tap (selector: string): Promise<void> {
    return this.fire(selector, 'tap')
  }

  /** Fingers on a canvas carry x and y of their own in WeChat. */
  async touch (selector: string, event: 'touchstart' | 'touchmove' | 'touchend', touches: readonly Touch[]): Promise<void> {
    const made = Event.create(event, {}, { bubbles: true, composed: true, extraFields: { touches, changedTouches: touches } })
    Event.dispatchEvent(this.node(selector)._exparserNode, made)
    await this.settle()
  }

  /** A tap that says where. */
  async press (selector: string, { x, y }: Touch): Promise<void> {
    this.node(selector).dispatchEvent('tap', { bubbles: true, composed: true, detail: { x, y }, changedTouches: [{ clientX: x, clientY: y }] } as never)
    await this.settle()
  }

  /** Another page was opened above. */
  async hide (): Promise<void> {
    this.heard.hidden()
    await this.settle()
  }

  /** The page above was closed. */
  async show (): Promise<void> {
    this.heard.shown()
    await this.settle()
  }

  async close (): Promise<void> {
    this.heard.left()
    this.rendered.detach()
    this.host.remove()
    await this.settle()
  }

  private node (selector: string): Rendered {
    const found = this.rendered.querySelector(selector)
    if (!found) throw new Error(`${this.path}: no ${selector}; the page says: ${this.text()}`)
    return found
  }
}
