export type SheetAction<T> = { readonly label: string; readonly value: T; readonly look?: 'primary' | 'plain' }

export type Sheet<T> = {
  readonly title: string
  readonly text?: string
  readonly figure?: string
  readonly rows?: readonly string[]
  readonly input?: { readonly placeholder: string; readonly value: string; readonly accept: (typed: string) => boolean; readonly complaint: string }
  readonly actions: readonly SheetAction<T>[]
}

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, style: string, text = ''): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag)
  element.style.cssText = style
  element.textContent = text
  return element
}

const BUTTON = 'display:block;width:100%;min-height:48px;margin-top:10px;border:0;border-radius:24px;font-family:inherit;font-size:16px;font-weight:600;line-height:1.4;cursor:pointer;'
const LOOK = { primary: 'background:#1F6F5C;color:#fff;', plain: 'background:#EFEFEA;color:#1C2320;' }

function inputField ({ placeholder, value, complaint }: NonNullable<Sheet<unknown>['input']>) {
  const field = make('input', 'display:block;box-sizing:border-box;width:100%;height:48px;margin-top:12px;padding:0 14px;border:1px solid #E6E8E4;border-radius:8px;font-size:18px;')
  field.placeholder = placeholder
  field.value = value
  field.inputMode = 'tel'
  field.setAttribute('aria-label', placeholder)
  const wrong = make('div', 'min-height:20px;margin-top:4px;color:#B93A31;font-size:14px;')
  wrong.setAttribute('role', 'alert')
  return { field, wrong, complain: () => { wrong.textContent = complaint } }
}

/** A bottom sheet such as WeChat draws itself on a phone. Resolves with the action taken and what was typed. */
export function showSheet<T> (sheet: Sheet<T>): Promise<{ value: T; typed: string }> {
  return new Promise((resolve) => {
    const shade = make('div', 'position:fixed;inset:0;z-index:9999;background:rgba(0,0,0,.45);display:flex;align-items:flex-end;font-family:-apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif;')
    const box = make('div', 'box-sizing:border-box;width:100%;max-height:90%;overflow:auto;padding:24px 24px 30px;background:#fff;border-radius:16px 16px 0 0;color:#1C2320;font-size:16px;line-height:1.5;outline:none;')
    box.tabIndex = -1
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    box.setAttribute('aria-label', sheet.title)
    box.append(make('div', 'font-weight:600;font-size:18px;', sheet.title))
    if (sheet.figure) box.append(make('div', 'margin:12px 0;font-size:36px;font-weight:600;line-height:1.2;font-variant-numeric:tabular-nums;', sheet.figure))
    for (const row of sheet.rows ?? []) box.append(make('div', 'padding:10px 0;border-bottom:1px solid #E6E8E4;', row))
    if (sheet.text) box.append(make('div', 'margin-top:8px;color:#55605A;font-size:14px;', sheet.text))
    const input = sheet.input ? inputField(sheet.input) : undefined
    if (input) box.append(input.field, input.wrong)
    for (const action of sheet.actions) {
      const button = make('button', BUTTON + LOOK[action.look ?? 'plain'], action.label)
      button.onclick = () => {
        const typed = input?.field.value.trim() ?? ''
        if (action.look === 'primary' && sheet.input && !sheet.input.accept(typed)) return input?.complain()
        shade.remove()
        resolve({ value: action.value, typed })
      }
      box.append(button)
    }
    shade.append(box)
    document.body.append(shade)
    ;(input?.field ?? box).focus({ preventScroll: true })
  })
}
