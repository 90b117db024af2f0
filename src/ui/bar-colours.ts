import type { PageProps } from './page'

type Bar = { frontColor: '#000000' | '#ffffff', backgroundColor: string }

/** The native navigation bar for each coloured top of a Page. */
export const barColours: Record<NonNullable<PageProps['top']>, Bar> = {
  ground: { frontColor: '#000000', backgroundColor: '#F6F5F1' },
  card: { frontColor: '#000000', backgroundColor: '#FFFFFF' },
  pine: { frontColor: '#ffffff', backgroundColor: '#1F6F5C' },
  red: { frontColor: '#ffffff', backgroundColor: '#B93A31' },
  persimmon: { frontColor: '#000000', backgroundColor: '#FDEEE5' }
}
