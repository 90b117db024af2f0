/** '1 home', '2 homes'. */
export const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
