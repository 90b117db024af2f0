/** Whole fen as yuan with two decimals and thousands: 1234567 → "12,345.67". */
export const yuan = (fen: number): string => {
  const whole = Math.abs(Math.round(fen))
  const grouped = String(Math.floor(whole / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}${grouped}.${String(whole % 100).padStart(2, '0')}`
}
