import { CELL_LIMIT } from '../answers/read-answer';
import { keepAsRow, type RescueAnswer, type TakeAnswer, type Taken } from '../answers/take-answer';
import { rows, text, type Facts } from '../facts';
import type { Change, Plan } from '../plan/plan';
import { together } from '../plan/plan';
import { satisfactionOf } from '../surveys';
import { after } from '../table/changes';
import type { Row, Value } from '../table/value';
import { keyOf } from '../table/vocabulary';
import { mail } from '../plan/message';
import { sessionByCode } from './find';

/** A mentee's survey: kept without its minute, counted on its session, and told to nobody but by its numbers (S1-5.3). */
export const takeMenteeSurvey: TakeAnswer = (taken, facts) => {
  const session = sessionByCode(facts, taken.values['session'], taken.form);
  const { safeContact, ...values } = taken.values;
  const first: Record<string, Value> = taken.rowId === undefined ? { capture: 'form' } : {};
  const into = { table: 'menteeSurveys', prefix: 'ENC' };
  const kept = keepAsRow({ ...taken, values }, into, { sessionId: session.id, ...first });
  const counted = countOn(facts, session, kept.plan.changes);
  const asked = values['needSupport'] === 'yes';
  return {
    ...kept,
    plan: together(
      kept.plan,
      counted,
      asked ? support(facts, kept.rowId, String(safeContact ?? '')) : none(),
    ),
  };
};

/** A mentor's survey of a session (S1-5.1); a referral she thinks needed raises a private alert (S1-5.5). */
export const takeMentorSurvey: TakeAnswer = (taken, facts) => {
  const session = sessionByCode(facts, taken.values['session'], taken.form);
  const into = { table: 'mentorSurveys', prefix: 'EVA' };
  const kept = keepAsRow(taken, into, {
    sessionId: session.id,
    mentorId: text(session, 'mentorId'),
  });
  const referral = taken.values['referralNeeded'] === 'yes';
  return {
    ...kept,
    plan: together(
      kept.plan,
      referral ? alarm(facts, kept.rowId, { code: 'referral-needed', alert: 'referral' }) : none(),
    ),
  };
};

/** Needs of one woman or of a group she speaks for (S1-3.1); pseudonymous, kept as they are. */
export const takeNeeds: TakeAnswer = (taken: Taken) =>
  keepAsRow(taken, { table: 'needs', prefix: 'NEC' });

/** Whoever asks for support is heard even where her link was altered or she wrote too much (S1-5.5). */
export const rescueMenteeSurvey: RescueAnswer = (raw, about, facts) => {
  const { needSupport: asked, safeContact } = raw;
  if (typeof asked !== 'string' || keyOf(facts.vocabulary, 'needSupport', asked) !== 'yes')
    return none();
  const contact = typeof safeContact === 'string' ? safeContact : '';
  return support(facts, about, contact.length > CELL_LIMIT ? '' : contact);
};

/** So is a mentor who thinks that a referral is needed. */
export const rescueMentorSurvey: RescueAnswer = ({ referralNeeded: asked }, about, facts) =>
  typeof asked === 'string' && keyOf(facts.vocabulary, 'noYes', asked) === 'yes'
    ? alarm(facts, about, { code: 'referral-needed', alert: 'referral' })
    : none();

function none(): Plan {
  return { changes: [], effects: [], journal: [] };
}

function countOn(facts: Facts, session: Row, changes: readonly Change[]): Plan {
  const then: Facts = { ...facts, tables: after(facts.tables, changes) };
  const responses = rows(then, 'menteeSurveys').filter(
    (row) => text(row, 'sessionId') === session.id,
  ).length;
  const counted: Change = { do: 'update', table: 'sessions', id: session.id, set: { responses } };
  const mentorId = text(session, 'mentorId');
  const { mean, n } = satisfactionOf(then.tables, mentorId);
  const valued: Change = {
    do: 'update',
    table: 'mentors',
    id: mentorId,
    set: { satisfaction: mean, surveys: n },
  };
  return { changes: [counted, valued], effects: [], journal: [] };
}

function support(facts: Facts, about: string, safeContact: string): Plan {
  return alarm(facts, about, { code: 'support-asked', alert: 'support', safeContact });
}

/** The coordinator learns that there is something to see, and nothing of what it is. */
function alarm(
  facts: Facts,
  about: string,
  line: { code: string; alert: string; safeContact?: string },
): Plan {
  const to = String(facts.settings['coordinatorEmail'] ?? '');
  return {
    changes: [],
    effects: mail(about, { template: 'supportAlert', to, words: {} }),
    journal: [{ ...line, about }],
  };
}
