import fc from 'fast-check';
import { localPart, normaliseEmail } from '../../../src/core/people/email';
import { normalisePhone, phoneTail } from '../../../src/core/people/phone';

describe('e-mail addresses', () => {
  it.each([
    ['  Ana.Lopez@Correo.Example ', 'ana.lopez@correo.example'],
    ['mailto:ana@correo.example', 'ana@correo.example'],
    ['Ana López <ANA@correo.example>', 'ana@correo.example'],
    ['\u200Bana@\u00ADcorreo.example\uFEFF', 'ana@correo.example'],
    ['ana@correo.example.', 'ana@correo.example'],
    ['«ana+red@sub.correo.example»'.slice(1, -1), 'ana+red@sub.correo.example'],
    ['ａｎａ@correo.example', 'ana@correo.example'],
    ['begoña@correo.example', 'begoña@correo.example'],
  ])('reads %s', (text, email) => {
    expect(normaliseEmail(text)).toBe(email);
  });

  it.each([
    '',
    'no tengo',
    'ana',
    'ana@',
    '@correo.example',
    'ana@correo',
    'ana correo@correo.example',
    'ana@correo..example',
    '.ana@correo.example',
    'ana@-correo.example',
    'ana@correo.example, eva@correo.example',
    `${'a'.repeat(250)}@correo.example`,
  ])('takes «%s» for no address', (text) => {
    expect(normaliseEmail(text)).toBeUndefined();
  });

  it('leaves alone what is in one form already', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const once = normaliseEmail(email);
        fc.pre(once !== undefined);
        expect(normaliseEmail(once ?? '')).toBe(once);
      }),
    );
  });

  it('knows the name before the @', () => {
    expect(localPart('ana.lopez+red@correo.example')).toBe('ana.lopez');
  });
});

describe('telephone numbers', () => {
  it.each([
    '3312345678',
    '33 1234 5678',
    '(33) 1234-5678',
    '33.12.34.56.78',
    '+52 33 1234 5678',
    '+52 1 33 1234 5678',
    '52 33 1234 5678',
    '5213312345678',
    '0052 33 1234 5678',
    '01 33 1234 5678',
    '044 33 1234 5678',
    '045 (33) 1234 5678',
    'cel. 33 1234 5678 (WhatsApp)',
    '33 1234 5678 / 33 8765 4321',
    '33 1234 5678 o 33 8765 4321',
    '33\u00A01234\u00A05678',
    '３３１２３４５６７８',
  ])('«%s» is one Mexican number', (text) => {
    expect(normalisePhone(text)).toBe('+523312345678');
  });

  it.each([
    ['+1 (213) 555-0100', '+12135550100'],
    ['+34 912 345 678', '+34912345678'],
    ['001 213 555 0100', '+12135550100'],
    ['33 1234 5678 ext. 102', '+523312345678;ext=102'],
    ['33 1234 5678, extensión 7', '+523312345678;ext=7'],
  ])('«%s» is %s', (text, phone) => {
    expect(normalisePhone(text)).toBe(phone);
  });

  it.each([
    '',
    'no tengo',
    '1234 5678',
    '12135550100',
    '0012',
    '0133123456',
    '1234567890',
    '9999999999',
    '+52 33 1234',
    '+0 123 456 789',
    '331234567890123',
  ])('«%s» is no number', (text) => {
    expect(normalisePhone(text)).toBeUndefined();
  });

  it('leaves alone what is in one form already', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000_000, max: 9_999_999_998 }), (number) => {
        const once = normalisePhone(String(number));
        fc.pre(once !== undefined);
        expect(normalisePhone(once ?? '')).toBe(once);
      }),
    );
  });

  it('compares numbers by their end', () => {
    expect(phoneTail('+523312345678')).toBe('12345678');
    expect(phoneTail('+523312345678;ext=102')).toBe('12345678');
  });
});
