/** A meaning that has a colour; the word or shape beside it always says the same. */
export type Tone = 'pine' | 'persimmon' | 'amber' | 'red' | 'blue' | 'plain'
