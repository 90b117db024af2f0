import type { Ok } from '@domain/kernel/result'
import type { DeviceRefusal } from './device-refusal'
import { chooseDocumentOnWeb, openDocumentOnWeb } from './h5/document-on-web'
import { chooseDocumentInWeChat, openDocumentInWeChat } from './weapp/document-in-wechat'

export type ChosenDocument = { readonly path: string; readonly name: string; readonly bytes: number }

/** One file of the given endings (without dots), from the chat on a phone, from the disk on the web. */
export type ChooseDocument = (endings: readonly string[]) => Promise<Ok<ChosenDocument> | DeviceRefusal>
/** Shows a paper by its temporary link; on a phone with the menu to save or send it on. */
export type OpenDocument = (url: string, ending?: 'pdf' | 'xlsx') => Promise<Ok<null> | DeviceRefusal>

export const chooseDocument: ChooseDocument = process.env.TARO_ENV === 'h5' ? chooseDocumentOnWeb : chooseDocumentInWeChat
export const openDocument: OpenDocument = process.env.TARO_ENV === 'h5' ? openDocumentOnWeb : openDocumentInWeChat
