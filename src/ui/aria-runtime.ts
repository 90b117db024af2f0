import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './aria-attributes'

// The templates number their attributes (config/aria-plugin.ts); the runtime must number them from the same list.
mergeInternalComponents(ariaAttributes)
