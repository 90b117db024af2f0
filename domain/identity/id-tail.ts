/** What is typed of a paper to prove who one is: its last four, letters too, for passports, permits and companies' codes have them. */
export const isIdTail = (text: string): boolean => /^[\dA-Z]{4}$/i.test(text.trim());
