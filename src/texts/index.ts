import { esMX } from './es-MX';

export { fill, placeholdersOf, type Params } from './fill';
export type * from './shapes';
export { esMX };

/** Every sentence a person reads. Another language is another value of this type. */
export type Texts = typeof esMX;
