import Taro from '@tarojs/taro'

export function startWeChatSession () {
  const env = process.env.CLOUD_ENV
  Taro.cloud.init({ traceUser: true, ...(env ? { env } : {}) })
}
