import type { Envelope } from '@contract/operation'
import { createDevice, type Asked } from './device-stub'
import { wxApi } from './wx-api'

/** Stands for the cloud: what the function of that unit returns. Throw `{ errCode, errMsg }` for the vendor's failures. */
export type Answering = (unit: string, envelope: Envelope) => unknown

export type Navigation = { readonly how: string; readonly url: string }
export type WxStub = {
  readonly wx: object
  readonly storage: Map<string, unknown>
  readonly navigations: Navigation[]
  readonly calls: { readonly unit: string; readonly envelope: Envelope }[]
  /** Interfaces asked for that this stub does not have: on an old phone they would be undefined too. */
  readonly missing: Set<string>
  /** What was asked of the phone itself, in order. */
  readonly asked: Asked[]
  /** What was drawn on a canvas, in order. */
  readonly drawn: unknown[][]
  /** Calls to the cloud not answered yet. */
  readonly open: () => number
}

const system = {
  platform: 'devtools', system: 'iOS 17.0', brand: 'devtools', model: 'iPhone', SDKVersion: '3.7.12', version: '8.0.50', language: 'zh_CN', pixelRatio: 2,
  windowWidth: 390, windowHeight: 756, screenWidth: 390, screenHeight: 844, statusBarHeight: 47, theme: 'light', fontSizeSetting: 16,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 }
}

const fromAnotherRealm = <T>(value: T): T => value === undefined ? value : JSON.parse(JSON.stringify(value)) as T

export function createWx (launchPath: string, answering: Answering, extra: object, device = createDevice()): WxStub {
  const storage = new Map<string, unknown>()
  const navigations: Navigation[] = []
  const calls: WxStub['calls'] = []
  const missing = new Set<string>()
  let open = 0
  let isCloudOn = false
  const navigation = (how: string) => [how, wxApi(how, ({ url = '' }: { url?: string }) => { navigations.push({ how, url }) })]
  const ignored = (name: string) => [name, () => undefined]
  const base: Record<string, unknown> = {
    ...device.wx,
    canIUse: () => true,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    nextTick: (work: () => void) => { void Promise.resolve().then(work) },
    ...Object.fromEntries(['getSystemInfoSync', 'getWindowInfo', 'getDeviceInfo', 'getAppBaseInfo'].map((name) => [name, () => system])),
    ...Object.fromEntries(['getLaunchOptionsSync', 'getEnterOptionsSync'].map((name) => [name, () => ({ path: launchPath, query: {}, scene: 1001 })])),
    ...Object.fromEntries(['onAppShow', 'onAppHide', 'onError', 'onUnhandledRejection', 'onPageNotFound', 'onThemeChange', 'onNetworkStatusChange', 'offNetworkStatusChange', 'onNeedPrivacyAuthorization'].map(ignored)),
    ...Object.fromEntries(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'].map(navigation)),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => { storage.set(key, value) },
    getStorage: wxApi('getStorage', ({ key }: { key: string }) => {
      if (!storage.has(key)) throw new Error('data not found')
      return { data: storage.get(key) }
    }),
    setStorage: wxApi('setStorage', ({ key, data }: { key: string; data: unknown }) => { storage.set(key, fromAnotherRealm(data)) }),
    removeStorage: wxApi('removeStorage', ({ key }: { key: string }) => { storage.delete(key) }),
    setNavigationBarTitle: wxApi('setNavigationBarTitle', () => undefined),
    setNavigationBarColor: wxApi('setNavigationBarColor', () => undefined),
    arrayBufferToBase64: (buffer: ArrayBuffer) => Buffer.from(new Uint8Array(buffer)).toString('base64'),
    base64ToArrayBuffer: (text: string) => Uint8Array.from(Buffer.from(text, 'base64')).buffer,
    getNetworkType: wxApi('getNetworkType', () => ({ networkType: 'wifi' })),
    cloud: {
      ...device.wx.cloud,
      init: () => { isCloudOn = true },
      callFunction: async ({ name, data }: { name: string; data: Envelope }) => {
        if (!isCloudOn) throw { errCode: -1, errMsg: 'Cloud API isn\'t enabled, please call wx.cloud.init first' }
        const envelope = fromAnotherRealm(data)
        calls.push({ unit: name, envelope })
        open++
        try {
          return { errMsg: 'cloud.callFunction:ok', requestID: `stub-${calls.length}`, result: fromAnotherRealm(await answering(name, envelope)) }
        } finally {
          open--
        }
      }
    },
    ...extra
  }
  // Taro takes over only what it finds as own, enumerable keys when it loads.
  const wx = new Proxy(base, {
    get (target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON') missing.add(key)
      return target[key as string]
    }
  })
  return { wx, storage, navigations, calls, missing, asked: device.asked, drawn: device.drawn, open: () => open }
}
