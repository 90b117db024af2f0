import { language } from '../language'

/** What WeChat itself says on a phone; the web build has to say it for it. */
const words = {
  'zh-CN': {
    cancel: '取消',
    allow: '允许',
    refuse: '拒绝',
    phoneTitle: '获取您的手机号',
    phoneText: '入伙通 申请使用您的手机号，用于核对您的房屋登记',
    phonePlaceholder: '请输入 11 位手机号',
    phoneWrong: '请输入 11 位手机号',
    payTitle: '确认支付',
    payText: '本机演示支付，不产生真实扣款',
    payNow: '立即支付',
    subscribeTitle: '入伙通 申请发送一次以下消息',
    subscribeText: '每次允许，可收到一条通知',
    scanTitle: '扫一扫',
    scanText: '对方屏幕上没有看到二维码。请让对方打开入伙码后再试，或选择一张二维码图片',
    scanText2: '请选择一张含二维码的图片',
    scanAgain: '再扫一次',
    scanFile: '选择二维码图片',
    scanNothing: '这张图片里没有看到二维码，请换一张清楚的',
    shareTitle: '转发',
    shareStage: '发送到另一台手机',
    shareCopy: '复制链接',
    mapTitle: '前往',
    mapCopy: '复制地址'
  },
  en: {
    cancel: 'Cancel',
    allow: 'Allow',
    refuse: 'Decline',
    phoneTitle: 'Your phone number',
    phoneText: 'Ruhuo asks for your phone number to check it against the home you registered',
    phonePlaceholder: '11-digit phone number',
    phoneWrong: 'Please enter an 11-digit phone number',
    payTitle: 'Confirm payment',
    payText: 'A demonstration on this machine: no money is moved',
    payNow: 'Pay now',
    subscribeTitle: 'Ruhuo asks to send you one message of',
    subscribeText: 'Each consent is good for one message',
    scanTitle: 'Scan',
    scanText: 'No QR code was seen on the other screen. Ask them to open their move-in code and try again, or choose a picture of it',
    scanText2: 'Please choose a picture with a QR code',
    scanAgain: 'Scan again',
    scanFile: 'Choose a picture',
    scanNothing: 'No QR code was found in this picture. Please choose a clearer one',
    shareTitle: 'Share',
    shareStage: 'Send to another phone',
    shareCopy: 'Copy the link',
    mapTitle: 'Go to',
    mapCopy: 'Copy the address'
  }
} as const

export const deviceWords = () => words[language()]
