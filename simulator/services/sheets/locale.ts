import { addLocale } from 'numfmt';

/** How a spreadsheet's locale writes values. */
export interface Conventions {
  /** The locale's name inside the number formatter. */
  tag: string;
  booleans: [no: string, yes: string];
  dayFirst: boolean;
  date: string;
  time: string;
  /** Month names, for dates typed in words. */
  months: string[];
}

const MONTHS_ES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const MONTHS_EN = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const SPANISH: Conventions = {
  tag: 'es-MX',
  booleans: ['FALSO', 'VERDADERO'],
  dayFirst: true,
  date: 'd/m/yyyy',
  time: 'h:mm:ss',
  months: MONTHS_ES,
};

const ENGLISH: Conventions = {
  tag: 'en-US',
  booleans: ['FALSE', 'TRUE'],
  dayFirst: false,
  date: 'm/d/yyyy',
  time: 'h:mm:ss am/pm',
  months: MONTHS_EN,
};

// Mexican Spanish writes 1,234.50 (CLDR es-MX), unlike the formatter's default for Spanish.
addLocale({ decimal: '.', group: ',', bool: ['VERDADERO', 'FALSO'] }, 'es-MX');
addLocale({ decimal: '.', group: ',' }, 'en-US');

/** es_MX and en_US are known; any other Spanish locale is read as the one and the rest as the other. */
export function conventionsOf(locale: string): Conventions {
  return locale.startsWith('es') ? SPANISH : ENGLISH;
}
