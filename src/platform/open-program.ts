import Taro from '@tarojs/taro'
import { ok, type Ok } from '@domain/kernel/result'
import { refusalOf, type DeviceRefusal } from './device-refusal'

/** Goes to another mini-program, say a certification service's; the person comes back by themselves. On the web there is none. */
export async function openProgram (appId: string, path: string): Promise<Ok<null> | DeviceRefusal> {
  try {
    await Taro.navigateToMiniProgram({ appId, path })
    return ok(null)
  } catch (error) {
    return refusalOf(error)
  }
}
