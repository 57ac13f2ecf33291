// What the product is asked to do, by the ids that tests, scenarios and comments cite. S1 to S5 are the
// programmes it is for; P is what holds for all of them.

/** One requirement, in as few words as tell it from the others. */
export interface Requirement {
  id: string;
  asks: string;
}

/** A group of requirements, in the order they are read. */
export interface Chapter {
  title: string;
  requirements: readonly Requirement[];
}

function chapter(title: string, asked: Readonly<Record<string, string>>): Chapter {
  return { title, requirements: Object.entries(asked).map(([id, asks]) => ({ id, asks })) };
}

const s1: readonly Chapter[] = [
  chapter('S1-1 Recruit and profile mentors', {
    'S1-1.1': 'the way in is recorded on each mentor',
    'S1-1.2': 'a pipeline from interested to retired, each step with its date',
    'S1-1.3': 'requirements are shown and exclude nobody; training before the first session',
    'S1-1.4': 'interest form',
  }),
  chapter('S1-2 Train mentors', {
    'S1-2.1': 'cohorts from a template',
    'S1-2.2': 'attendance by session; profiling form to who completes; protocol acknowledged',
    'S1-2.3': 'cohort sessions are Calendar events',
  }),
  chapter('S1-3 Identify needs', {
    'S1-3.1': 'diagnostic form, one answer a woman, applied by an area',
    'S1-3.2': 'two-monthly planning and a proposal of sessions',
    'S1-3.3': 'direct request, by form or e-mail',
    'S1-3.4': 'topic catalogue, editable, with its history',
  }),
  chapter('S1-4 Manage mentors and sessions', {
    'S1-4.1': 'mentor directory, one row a person, searched and filtered',
    'S1-4.2': 'matching with reasons, for one request and for all at once',
    'S1-4.3': 'recruiting, and the clock of a request',
    'S1-4.4': 'invitation, reply, reminder, next candidate, substitute',
    'S1-4.5': 'linking session with its logistics',
    'S1-4.6': 'letter and presentation from templates, shared, reviewed, approved',
    'S1-4.7': 'the session’s events in Calendar, in both directions',
    'S1-4.8': 'repertorio digital in Drive',
    'S1-4.9': 'a session that had no request, or was already held',
  }),
  chapter('S1-5 Monitor and evaluate', {
    'S1-5.1': 'attendance and surveys by link, QR and paper, each on its session',
    'S1-5.2': 'paper, assisted and headcount-only capture',
    'S1-5.3': 'analysis; few answers stay inside; no minute and no order of mentees’ answers',
    'S1-5.4': 'results to an area, and a one-page month',
    'S1-5.5': 'asking for support: contacts at once, a safe way to be reached, a private alert',
    'S1-5.6': 'permanence, never a woman at a time',
    'S1-5.7': 'referral log and complaints',
  }),
  chapter('S1-6 Follow up the network', {
    'S1-6.1': 'incentive plan',
    'S1-6.2': 'certificates',
    'S1-6.3': 'directory of internal speakers',
    'S1-6.4': 'network meetings, lists for other programmes',
    'S1-6.5': 'alliances',
    'S1-6.6': 'collective needs and success cases, anonymised',
  }),
  chapter('S1-7 Roles and good practice', {
    'S1-7.1': 'to-dos by role and person',
    'S1-7.2': 'protocol and tool kit with every invitation',
    'S1-7.3': 'diffusion kit',
    'S1-7.4': 'the month’s calendar, printable',
  }),
];

const others: readonly Chapter[] = [
  chapter('S2 RMMSPEN, network of groups', {
    'S2-2.1': 'call and registration',
    'S2-2.2': 'mixed groups, explainable and reproducible',
    'S2-2.3': 'representative and secretary by secret ballot',
    'S2-2.4': 'objectives, topics and calendar of each group',
    'S2-2.5': 'declaration of no conflict of interest and acceptance of rules',
    'S2-2.6': 'agreements and reports',
    'S2-2.7': 'activities by month as a live Gantt',
    'S2-2.8': 'kinds of mentoring',
    'S2-2.9': 'microsite text, time guide, career plan, channel',
  }),
  chapter('S3 RCMSPEN, coaching network', {
    'S3-3.1': 'its run from opening to closing meeting',
    'S3-3.2': 'three-wave survey linked by pseudonym',
    'S3-3.3': 'barriers coded and reported',
  }),
  chapter('S4 Segunda Oportunidad, results framework', {
    'S4-4.1': 'outcome, result, indicator, target, progress',
    'S4-4.2': 'several centres',
    'S4-4.3': 'entry, exit and post-graduation surveys',
    'S4-4.4': 'narrative report as a document',
    'S4-4.5': 'testimonies and photos with their own consent',
  }),
  chapter('S5 One-to-one programme', {
    'S5-5.1': 'mentors and mentees register, are trained and paired by level',
    'S5-5.2': 'SMART objectives, approved or returned',
    'S5-5.3': 'six months of sessions and progress',
    'S5-5.4': 'closing, feedback and results session',
    'S5-5.5': 'people with no internet',
    'S5-5.6': 'competence dictionary',
  }),
];

const common = chapter('For all of them', {
  P1: 'personal data: notice, consent, rights, retention',
  P2: 'adopts the forms and sheets that exist',
  P3: 'the sheet stays a sheet',
  P4: 'set-up, safe to run again, and a health check that mends',
  P5: 'nothing twice, nothing lost',
  P6: 'works on a free account’s quotas',
  P7: 'least privilege',
  P8: 'languages and access',
  P9: 'a programme is a declaration',
  P10: 'continuity: one institutional account, hand-over, upgrades',
  P11: 'rehearsal and sample data',
});

/** Everything that is asked, chapter by chapter. */
export const MISSION: readonly Chapter[] = [...s1, ...others, common];

/** Every requirement's id. */
export const MISSION_IDS: ReadonlySet<string> = new Set(
  MISSION.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
);
