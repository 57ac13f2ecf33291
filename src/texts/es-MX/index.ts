import { alerts } from './alerts';
import { catalogue } from './catalogue';
import { dates } from './dates';
import { documents } from './documents';
import { events } from './events';
import { forms } from './forms';
import { handover } from './handover';
import { journal } from './journal';
import { because, who, why } from './journal-why';
import { mailLines, mails } from './mails';
import { options } from './options';
import { problems } from './problems';
import { reasons } from './reasons';
import { sample } from './sample';
import { settings } from './settings';
import { tables } from './tables';
import { ui } from './ui';

/** Spanish as spoken in Mexico. */
export const esMX = {
  forms,
  options,
  catalogue,
  tables,
  settings,
  problems,
  journal,
  who,
  why,
  because,
  alerts,
  reasons,
  mails,
  mailLines,
  events,
  documents,
  dates,
  sample,
  handover,
  ui,
};
