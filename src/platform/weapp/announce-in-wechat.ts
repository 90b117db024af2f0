import Taro from '@tarojs/taro'
import { chimeWav } from '../chime'

let sound: Taro.InnerAudioContext | undefined

export function announceInWeChat (): void {
  if (!sound) {
    const file = `${Taro.env.USER_DATA_PATH}/chime.wav`
    Taro.getFileSystemManager().writeFileSync(file, chimeWav())
    sound = Taro.createInnerAudioContext()
    sound.obeyMuteSwitch = false
    sound.src = file
  }
  sound.stop()
  sound.play()
}
