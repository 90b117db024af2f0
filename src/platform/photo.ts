import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { choosePhotosOnWeb, dropPhotoOnWeb, preparePhotoOnWeb } from './h5/photo-on-web'
import { choosePhotosInWeChat, dropPhotoInWeChat, preparePhotoInWeChat } from './weapp/photo-in-wechat'

/** A picture on this device. One that was chosen lasts as long as the app runs; a prepared one until it is dropped (on the web, as long as the page). */
export type Photo = { readonly path: string; readonly bytes: number }
export type PhotoSource = 'camera' | 'album' | 'either'

export type ChoosePhotos = (most: number, from: PhotoSource) => Promise<Ok<readonly Photo[]> | DeviceRefusal>
/** Upright JPEG of at most 1600 px and 300 KB, without place, time or device in it. */
export type PreparePhoto = (photo: Photo) => Promise<Ok<Photo> | DeviceRefusal>

export const choosePhotos: ChoosePhotos = process.env.TARO_ENV === 'h5' ? choosePhotosOnWeb : choosePhotosInWeChat
export const preparePhoto: PreparePhoto = process.env.TARO_ENV === 'h5' ? preparePhotoOnWeb : preparePhotoInWeChat
/** After it was uploaded or thrown away: a phone keeps 200 MB in all. */
export const dropPhoto: (photo: Photo) => void = process.env.TARO_ENV === 'h5' ? dropPhotoOnWeb : dropPhotoInWeChat

/** May a page open the camera by itself? A browser does so only after a tap on the page. */
export const opensCameraUnasked = process.env.TARO_ENV !== 'h5'
