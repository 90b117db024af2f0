import { createRequestBook } from './request-book'

/** This phone's commands whose end is not known. */
export const requests = createRequestBook()
