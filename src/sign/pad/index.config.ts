// Signing is done across the long side of the phone.
export default definePageConfig({ pageOrientation: 'landscape', disableScroll: true })
