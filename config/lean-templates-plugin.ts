import type { IPluginContext } from '@tarojs/service'
import { sources } from 'webpack'

const MOTION = ['animation', 'bindAnimationStart', 'bindAnimationIteration', 'bindAnimationEnd', 'bindTransitionEnd']
/** Only the canvas follows a finger. A view keeps `bindTouchMove`: of it Taro makes the view that holds the page still (`catchMove`). */
const TOUCH = ['bindTouchStart', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap']

/**
 * What Taro writes into each of its sixteen template levels and this app never uses (motion is CSS, scrolling is WebView's own).
 * It cost 25 KB of the main package. Using one of these on WeChat means taking its line away here; tests/weapp/templates.test.ts says which.
 */
const UNUSED: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  view: [...MOTION, ...TOUCH, 'hover-start-time'],
  text: [...TOUCH, 'bindTouchMove', 'selectable', 'user-select', 'space', 'decode', 'overflow', 'max-lines'],
  image: [...TOUCH, 'bindTouchMove', 'webp', 'fade-in'],
  'scroll-view': [
    ...MOTION, ...TOUCH, 'bindTouchMove', /refresher/i, /two-level/i, /drag/i, /^scroll-into-view-/, 'paging-enabled', 'fast-deceleration', 'type', 'associative-container',
    'reverse', 'clip', 'cache-extent', 'padding', 'bounces', 'using-sticky', 'enable-passive', 'bindScrollStart', 'bindScrollEnd',
    'upper-threshold', 'lower-threshold', 'bindScrollToUpper', 'bindScrollToLower', 'scroll-with-animation', 'enable-back-to-top', 'enable-flex', 'scroll-anchoring', 'enhanced', 'show-scrollbar'
  ],
  button: [...TOUCH, 'bindTouchMove', /^send-message/, 'session-from', 'app-parameter', 'show-message-card', 'business-id', 'lang', 'bindGetUserInfo', 'bindContact', 'bindChooseAvatar', 'bindLaunchApp', 'bindGetRealTimePhoneNumber'],
  input: [/^safe-password/, /composition/i, 'bindNicknameReview', 'always-embed'],
  textarea: [/composition/i]
}

type Assets = Record<string, sources.Source>
type Attributes = Record<string, string>
type Template = { modifyCompProps?: (component: string, attributes: Attributes) => Attributes }

const without = (unused: readonly (string | RegExp)[], attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !unused.some((one) => typeof one === 'string' ? one === name : one.test(name))))

/** Line breaks and indents between the tags. Taro's own `minifyXML` is made for HTML: it leaves `<input>` open, and WeChat's compiler stops. */
const withoutIndents = (template: string) => template.replace(/\n\s*/g, '')

export default (ctx: IPluginContext) => {
  ctx.modifyBuildAssets(({ assets }: { assets: Assets }) => {
    for (const name of Object.keys(assets).filter((one) => one.endsWith('.wxml'))) assets[name] = new sources.RawSource(withoutIndents(String(assets[name]?.source())))
  })
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: { template?: Template }) => {
      if (!template) return
      // Only what is written is thinned out: the runtime numbers the attributes from Taro's whole list.
      const before = template.modifyCompProps?.bind(template)
      template.modifyCompProps = (component, attributes) => without(UNUSED[component] ?? [], before?.(component, attributes) ?? attributes)
    }
  })
}
