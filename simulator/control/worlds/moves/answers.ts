import type { ResubmitStep, Step, SubmitStep } from '../../scenario/file';
import { profileOf, requestFor } from '../beginnings';
import { chosen, type Sight } from '../sight';
import { AREAS, CONTACTS, markOf, MENTORS, secretOf, textFor, TOPICS } from '../words';
import type { Kind, Pick } from './kind';

/** The field of each form into which whoever answers writes her mark. */
export const MARKED: Readonly<Record<string, string>> = {
  interest: 'motivation',
  profile: 'vocation',
  needs: 'comments',
  request: 'notes',
  attendance: 'name',
  menteeSurvey: 'comments',
  mentorSurvey: 'comments',
  invitation: 'sessionNeeds',
};

type Trigger = 'once' | 'twice' | 'never';

function bell(pick: number): { trigger?: Trigger } {
  const found = (['once', 'once', 'once', 'once', 'twice', 'never'] as const)[pick % 6];
  return found === 'once' || found === undefined ? {} : { trigger: found };
}

function submit(sight: Sight, { b, c }: Pick, step: Omit<SubmitStep, 'do'>): SubmitStep {
  const { form, answers, ...more } = step;
  const marked = { [MARKED[form] ?? '']: textFor(b, markOf(sight.written)) };
  return { do: 'submit', form, answers: { ...answers, ...marked }, ...more, ...bell(c) };
}

const scales = (keys: readonly string[], value: number): Record<string, number> =>
  Object.fromEntries(keys.map((key) => [key, value]));

const MENTEE_SCALES = [
  'expectations',
  'usefulness',
  'clarity',
  'respect',
  'safety',
  'logistics',
  'recommend',
];
const MENTOR_SCALES = ['support', 'materials', 'linking', 'group', 'logistics'];

function interest(sight: Sight, pick: Pick): Step {
  const { name, email, phone } = MENTORS[pick.a % MENTORS.length] ?? {};
  const contact = email === undefined ? { phone } : { email };
  return submit(sight, pick, {
    form: 'interest',
    answers: { name, ...contact, channel: 'call', route: 'public' },
  });
}

function profile(sight: Sight, pick: Pick): Step {
  const secret = secretOf(sight.written);
  const kept =
    pick.b % 3 === 2 ? { careNeeds: secret, accessNeeds: secret, conflicts: secret } : {};
  const answers = profileOf(pick.a, {
    maxSessionsPerMonth: 1 + (pick.b % 3),
    ...kept,
    ...(pick.c % 5 === 4 ? { shareMaterials: 'no' } : {}),
  });
  return submit(sight, pick, { form: 'profile', answers });
}

function needs(sight: Sight, pick: Pick): Step {
  const answers = {
    area: AREAS[pick.a % AREAS.length],
    topics: [TOPICS[pick.b % TOPICS.length]],
    format: 'quick',
    modality: 'any',
    level: 'basic',
    ...(pick.b % 3 === 2 ? { accessNeeds: secretOf(sight.written) } : {}),
  };
  return submit(sight, pick, { form: 'needs', answers });
}

function request(sight: Sight, pick: Pick): Step {
  const answers = requestFor({
    area: AREAS[pick.a % AREAS.length],
    contactEmail: CONTACTS[pick.a % CONTACTS.length],
    topic: TOPICS[pick.b % TOPICS.length],
    modality: pick.b % 2 === 0 ? 'in-person' : 'virtual',
    preferredDate: sight.day(2 + (pick.c % 20)),
  });
  return submit(sight, pick, { form: 'request', answers });
}

function ofSession(
  form: string,
  answers: (pick: Pick, written: number) => Record<string, unknown>,
) {
  return (sight: Sight, pick: Pick): Step | undefined => {
    const session = sight.row('sessions', pick.a);
    if (session === undefined) return undefined;
    return submit(sight, pick, {
      form,
      session: session.id,
      answers: answers(pick, sight.written),
    });
  };
}

const attendance = ofSession('attendance', ({ b }) => ({ firstTime: b % 2 === 0 ? 'yes' : 'no' }));

const menteeSurvey = ofSession('menteeSurvey', ({ b }, written) => ({
  ...scales(MENTEE_SCALES, 1 + (b % 5)),
  comeBack: 'yes',
  ...(b % 3 === 2 ? { needSupport: 'yes', safeContact: secretOf(written) } : {}),
}));

const mentorSurvey = ofSession('mentorSurvey', ({ b }) => ({
  ...scales(MENTOR_SCALES, 1 + (b % 5)),
  again: 'yes',
  referralNeeded: b % 3 === 2 ? 'yes' : 'no',
}));

/** A mentor answers her invitation, be it still open or not. */
function invitation(sight: Sight, pick: Pick): Step | undefined {
  const open = sight.rows('invitations').filter(({ status }) => status === 'sent');
  const row = chosen(open, pick.a) ?? sight.row('invitations', pick.a);
  if (row === undefined) return undefined;
  const answer = ['accept', 'decline', 'propose'][pick.b % 3];
  const other = answer === 'propose' ? { proposedDate: sight.day(9), proposedTime: '17:00' } : {};
  const email = sight.rows('mentors').find(({ id }) => id === row['mentorId'])?.['email'];
  const as = typeof email === 'string' && email !== '' ? { as: email } : {};
  const request = String(row['requestId']);
  return submit(sight, pick, { form: 'invitation', request, ...as, answers: { answer, ...other } });
}

/** Somebody changes what she answered, where the form lets her. */
function resubmit(sight: Sight, { a, b, c }: Pick): ResubmitStep | undefined {
  const forms = Object.entries(sight.describe().forms).filter(([, { formId }]) => {
    const form = sight.world.forms[formId];
    return form?.allowEdits === true && form.responses.length > 0;
  });
  const [key = '', about] = chosen(forms, a) ?? [];
  const form = sight.world.forms[about?.formId ?? ''];
  const answer = chosen(form?.responses ?? [], b);
  const field = MARKED[key] ?? '';
  if (form === undefined || answer === undefined) return undefined;
  const before = JSON.stringify(answer.answers[String(about?.fields[field]?.itemId)] ?? '');
  const mark = /\[marca \d+\]/.exec(before)?.[0] ?? markOf(sight.written);
  const nth = form.responses.indexOf(answer) + 1;
  return { do: 'resubmit', form: key, nth, answers: { [field]: textFor(c, mark) }, ...bell(b) };
}

export const answerMoves = {
  profile: { weight: 5, step: profile },
  interest: { weight: 2, step: interest },
  needs: { weight: 2, step: needs },
  request: { weight: 4, step: request },
  attendance: { weight: 3, step: attendance },
  menteeSurvey: { weight: 3, step: menteeSurvey },
  mentorSurvey: { weight: 2, step: mentorSurvey },
  invitation: { weight: 5, step: invitation },
  resubmit: { weight: 5, step: resubmit },
} satisfies Record<string, Kind>;
