/** The colours of tokens.scss that are drawn on canvases; a test holds the two together. */
export const colours = {
  card: '#fff',
  ground: '#f6f5f1',
  line: '#e6e8e4',
  ink: '#1c2320',
  ink2: '#55605a',
  ink3: '#7c8680',
  pine: '#1f6f5c',
  pineTint: '#e4f0ec',
  persimmon: '#d9622b',
  red: '#b93a31',
  blue: '#2b659b',
  quiet: '#eceee9'
} as const
