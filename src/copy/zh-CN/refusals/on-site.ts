/** Said by the phone itself, without the cloud. */
export const onSite = {
  PHONE_FULL: () => '手机存储已满，这一步没有存下。请清理后再办。',
  NOT_TODAY: ({ day }: { readonly day: string }) => `这一户约在 ${day}，不是今天。`,
  OTHER_BATCH: ({ batch, day }: { readonly batch: string; readonly day: string }) => `这一户属于“${batch}”，约在 ${day}。`,
  NOT_LISTED: () => '今天的名单上没有这一户，可能刚改约或补约，请有信号时再核对。'
}
