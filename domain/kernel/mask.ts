/** What a person may see of another by default: 王**, 138****6207, ····1218. */
export const maskName = (name: string): string => (name ? `${[...name][0]}**` : '');
export const maskPhone = (phone: string): string => (phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****');
export const maskIdNumber = (id: string): string => `····${id.slice(-4)}`;
