import type { IPluginContext } from '@tarojs/service'

const MOTION = ['animation', 'bindAnimationStart', 'bindAnimationIteration', 'bindAnimationEnd', 'bindTransitionEnd']

/**
 * What Taro writes into each of its sixteen template levels and this app never uses (motion is CSS, scrolling is WebView's own).
 * It cost 11 KB of the main package. Using one of these on WeChat means taking its line away here.
 */
const UNUSED: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  view: MOTION,
  'scroll-view': [
    ...MOTION, /refresher/i, /two-level/i, /drag/i, /^scroll-into-view-/, 'paging-enabled', 'fast-deceleration', 'type', 'associative-container',
    'reverse', 'clip', 'cache-extent', 'padding', 'bounces', 'using-sticky', 'enable-passive', 'bindScrollStart', 'bindScrollEnd'
  ],
  button: [/^send-message/, 'session-from', 'app-parameter', 'show-message-card', 'business-id', 'lang', 'bindGetUserInfo', 'bindContact', 'bindChooseAvatar', 'bindLaunchApp', 'bindGetRealtimePhoneNumber'],
  input: [/^safe-password/, /composition/i, 'bindNicknameReview', 'always-embed'],
  textarea: [/composition/i]
}

type Attributes = Record<string, string>
type Template = { modifyCompProps?: (component: string, attributes: Attributes) => Attributes }

const without = (unused: readonly (string | RegExp)[], attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !unused.some((one) => typeof one === 'string' ? one === name : one.test(name))))

export default (ctx: IPluginContext) => {
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
