export type Role = 'button' | 'link' | 'checkbox' | 'radio' | 'radiogroup' | 'tab' | 'tablist' | 'img' | 'heading' | 'alert' | 'status' | 'dialog' | 'progressbar' | 'list' | 'listitem'

export type A11y = {
  role?: Role
  /** What a screen reader says instead of the text inside. */
  label?: string
  checked?: boolean
  disabled?: boolean
  hidden?: boolean
  /** Announces what changes inside. */
  live?: 'polite' | 'assertive'
}

/** The accessibility attributes of an element: WeChat says aria-role where the web says role. */
export const a11y = ({ role, label, checked, disabled, hidden, live }: A11y): Record<string, string> => {
  const said: Record<string, string> = {}
  if (role) said[process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'] = role
  if (label) said['aria-label'] = label
  if (checked !== undefined) said['aria-checked'] = String(checked)
  if (disabled) said['aria-disabled'] = 'true'
  if (hidden) said['aria-hidden'] = 'true'
  if (live) said['aria-live'] = live
  return said
}
