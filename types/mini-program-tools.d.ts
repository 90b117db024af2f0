declare module 'miniprogram-compiler' {
  export function wxmlToJs (root: string, options?: { maxBuffer?: number }): string
}

declare module 'miniprogram-exparser' {
  export const Event: {
    create (name: string, detail: unknown, options: { bubbles: boolean; composed: boolean; extraFields?: Record<string, unknown> }): object
    dispatchEvent (node: object, event: object): void
  }
}

declare module 'miniprogram-simulate' {
  export type Rendered = {
    readonly dom: HTMLElement
    readonly instance: Record<string, unknown>
    readonly _exparserNode: { readonly _vt?: { readonly attrs?: readonly { name: string; value: unknown }[] } }
    querySelector (selector: string): Rendered | undefined
    querySelectorAll (selector: string): Rendered[]
    attach (parent: HTMLElement): void
    detach (): void
    dispatchEvent (name: string, options: { bubbles: boolean; composed: boolean; detail: unknown }): void
  }
  export function load (definition: object): string
  export function render (id: string, properties?: object): Rendered
}
