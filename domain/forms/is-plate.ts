/** 7-character plates and 8-character new-energy plates. */
export const isPlate = (plate: string): boolean => /^[\u4e00-\u9fa5][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9\u6302\u5b66\u8b66\u6e2f\u6fb3]$/.test(plate.trim().toUpperCase().replace(/[·\s]/g, ''));
