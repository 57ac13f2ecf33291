import type { Programme } from '../../core/programme/programme';
import { catalogues } from './catalogue';
import * as forms from './forms';
import { options } from './options';
import { settings } from './settings';
import { tables } from './tables';

/** S1: the mentoring service of CREA, Jalisco. */
export const crea: Programme = {
  key: 'crea',
  forms: [
    forms.interest,
    forms.profile,
    forms.needs,
    forms.request,
    forms.attendance,
    forms.menteeSurvey,
    forms.mentorSurvey,
    forms.invitation,
  ],
  tables,
  options,
  catalogues,
  settings,
};
