import { readPhoneNumber } from '@domain/identity/phone-number';
import { provenPhone } from './proven-phone';

test.each([
  [{ purePhoneNumber: '13800006207', countryCode: '86' }, '13800006207'], [{ purePhoneNumber: '13800006207' }, '13800006207'], [{ purePhoneNumber: '91234567', countryCode: '852' }, '+85291234567'],
  [{ purePhoneNumber: '13800006207', countryCode: '44' }, '+4413800006207'], [{}, null], [undefined, null],
])('%j is %s', (info, phone) => expect(provenPhone(info)).toBe(phone));
test('it is what a roster’s number becomes, however that was written', () => {
  for (const text of ['+852 9123 4567', '0085291234567']) expect(readPhoneNumber(text)).toMatchObject({ ok: true, value: { number: provenPhone({ purePhoneNumber: '91234567', countryCode: '852' }) } });
});
