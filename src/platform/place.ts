import { showPlaceInWeChat } from './weapp/place-in-wechat'
import { showPlaceOnWeb } from './h5/place-on-web'

/** Coordinates as China's maps use them (GCJ-02). */
export type Place = { readonly name: string; readonly address: string; readonly latitude: number; readonly longitude: number }

/** Shows where it is, with the way there. */
export const showPlace: (place: Place) => Promise<void> = process.env.TARO_ENV === 'h5' ? showPlaceOnWeb : showPlaceInWeChat
