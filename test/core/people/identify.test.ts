import { probableDuplicates } from '../../../src/core/people/duplicates';
import { identify } from '../../../src/core/people/identify';
import { nameLikeness } from '../../../src/core/people/names';
import type { Row } from '../../../src/core/table/value';

const ana: Row = {
  id: 'M-ana',
  name: 'Ana María Robles Díaz',
  email: 'ana.robles@correo.example',
  phone: '+523312345678',
  municipality: 'Zapopan',
  otherContacts: 'anita@otro.example, 33 5555 1111',
};
const luz: Row = {
  id: 'M-luz',
  name: 'Luz',
  email: null,
  phone: '3387654321',
  municipality: 'Tonalá',
};
const rows = [ana, luz];

describe('the same person', () => {
  it.each([
    ['by e-mail', { email: 'ANA.ROBLES@correo.example' }, 'M-ana'],
    ['by an address she used before', { email: 'anita@otro.example' }, 'M-ana'],
    ['by a number she used before', { phone: '+52 33 5555 1111' }, 'M-ana'],
    ['by phone', { phone: '33 8765 4321' }, 'M-luz'],
    [
      'by phone, now with an address',
      { name: 'Luz Marina', email: 'luz@correo.example', phone: '3387654321' },
      'M-luz',
    ],
    [
      'by e-mail, with the telephone of another',
      { email: 'ana.robles@correo.example', phone: '3387654321' },
      'M-ana',
    ],
    [
      'by phone, with another address and the same name',
      { name: 'ana maria robles', email: 'nueva@correo.example', phone: '3312345678' },
      'M-ana',
    ],
  ])('is recognised %s', (_, person, id) => {
    expect(identify(person, rows)?.id).toBe(id);
  });

  it.each([
    ['with a new address and a new number', { email: 'eva@correo.example', phone: '33 9999 0000' }],
    ['with nothing to go by', { name: 'Ana María Robles Díaz' }],
    ['with neither an address nor a number that can be read', { email: 'no', phone: 'no tengo' }],
    [
      'on a family telephone, with her own address and name',
      { name: 'Eva Torres', email: 'eva@correo.example', phone: '3312345678' },
    ],
  ])('is not seen in someone %s', (_, person) => {
    expect(identify(person, rows)).toBeUndefined();
  });

  it('is the row whose own address it is before the one that had it once', () => {
    const heir: Row = { id: 'M-heir', email: 'anita@otro.example' };
    expect(identify({ email: 'anita@otro.example' }, [ana, heir])?.id).toBe('M-heir');
  });
});

describe('names', () => {
  it.each([
    ['Ana María Robles', 'ana maria ROBLES', 'same'],
    ['Robles Díaz Ana María', 'Ana María Robles Díaz', 'same'],
    ['Ma. del Carmen Ruiz', 'María Carmen Ruiz', 'same'],
    ['Ana Roblez', 'Ana Robles', 'same'],
    ['Ana Robles', 'Ana María Robles Díaz', 'part'],
    ['Luz', 'Luz', 'same'],
    ['Jo Li', 'Li Jo', 'same'],
    ['Ana', 'Ana Robles', undefined],
    ['Ana Robles', 'Ana Torres', undefined],
    ['Eva Luna', 'Ema Luna', undefined],
    ['Anna Roblez', 'Ana Robles', undefined],
    ['', 'Ana', undefined],
  ])('«%s» and «%s»: %s', (a, b, likeness) => {
    expect(nameLikeness(a, b)).toBe(likeness);
    expect(nameLikeness(b, a)).toBe(likeness);
  });
});

describe('probable duplicates', () => {
  it.each([
    ['a similar name in the same municipality', { name: 'Ana Robles', municipality: 'ZAPOPAN' }],
    ['a similar name with the end of the telephone', { name: 'Ana Robles', phone: '55 1234 5678' }],
    [
      'a similar name with the same e-mail name',
      { name: 'Ana Robles', email: 'anarobles@nuevo.example' },
    ],
    ['the same name of three words', { name: 'Robles Díaz, Ana María' }],
    ['the same telephone, whoever it is', { name: 'Eva Torres', phone: '3312345678' }],
  ])('are shown for %s', (_, person) => {
    expect(probableDuplicates(person, rows)).toEqual(['M-ana']);
  });

  it.each([
    ['a similar name alone', { name: 'Ana Robles', municipality: 'Tonalá' }],
    ['the same municipality alone', { name: 'Eva Torres', municipality: 'Zapopan' }],
    ['one first name in common', { name: 'Ana Torres', municipality: 'Zapopan' }],
    ['the same short name elsewhere', { name: 'Luz', municipality: 'Zapopan' }],
    ['nothing at all', {}],
  ])('are not shown for %s', (_, person) => {
    expect(probableDuplicates(person, rows)).toEqual([]);
  });

  it('are never herself', () => {
    expect(
      probableDuplicates({ id: 'M-ana', name: 'Ana María Robles Díaz', phone: '3312345678' }, rows),
    ).toEqual([]);
  });
});
