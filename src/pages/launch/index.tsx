import { Text, View } from '@tarojs/components'

export default function LaunchPage () {
  return <View><Text>入伙通</Text></View>
}
