import { columnsOfForm, type Column, type TableDeclaration } from '../../core/programme/table';
import { attendance, interest, menteeSurvey, mentorSurvey, needs, profile, request } from './forms';
import { machineTables } from './machine';

type Plain = Exclude<Column['type'], 'one' | 'many' | 'grid'>;

const text = plain('text');
const int = plain('int');
const yesno = plain('yesno');
const date = plain('date');
const datetime = plain('datetime');

function plain(type: Plain) {
  return (...keys: readonly string[]): Column[] => keys.map((key) => ({ key, type }));
}

function one(key: string, options: string): Column {
  return { key, type: 'one', options };
}

const people: TableDeclaration[] = [
  {
    key: 'mentors',
    prefix: 'M',
    columns: [
      ...columnsOfForm(profile, ['consent', 'maxSessionsPerMonth']),
      ...int('capacity'),
      one('status', 'mentorStatus'),
      ...date('statusOn'),
      ...int('sessionsGiven'),
      { key: 'satisfaction', type: 'number' },
      ...int('surveys'),
      ...text('otherContacts', 'possibleDuplicates'),
      ...date('confirmedOn'),
      ...text('notes'),
    ],
  },
  {
    key: 'candidates',
    prefix: 'C',
    columns: [
      ...columnsOfForm(interest),
      one('status', 'candidateStatus'),
      ...text('mentorId', 'possibleDuplicates', 'notes'),
    ],
  },
  {
    key: 'exclusions',
    prefix: 'EX',
    columns: [
      ...text('mentorId'),
      one('kind', 'exclusionKind'),
      ...text('target', 'reason'),
      ...date('liftedOn'),
    ],
  },
];

const requests: TableDeclaration[] = [
  {
    key: 'requests',
    prefix: 'SOL',
    // `notes` is the form's last question.
    columns: [
      ...columnsOfForm(request),
      one('status', 'requestStatus'),
      ...text('mentorId', 'mentorName'),
      ...yesno('locked'),
      ...text('lockReason'),
      ...date('dueOn'),
      ...yesno('overdue'),
      ...date('warnedOn'),
      ...text('missingProfile'),
      ...datetime('linkStart', 'linkEnd'),
      ...text('linkEventId'),
      ...date('closedOn'),
    ],
  },
  {
    key: 'invitations',
    prefix: 'INV',
    columns: [
      ...text('requestId', 'mentorId', 'mentorName'),
      one('status', 'invitationStatus'),
      ...datetime('sentAt'),
      ...date('remindOn', 'remindedOn', 'expiresOn'),
      ...datetime('answeredAt'),
      one('channel', 'replyChannel'),
      ...date('proposedDate'),
      { key: 'proposedTime', type: 'time' },
      ...text('sessionNeeds', 'reason', 'link'),
    ],
  },
];

const sessions: TableDeclaration[] = [
  {
    key: 'sessions',
    prefix: 'SES',
    columns: [
      ...text('requestId', 'mentorId', 'mentorName'),
      one('area', 'areas'),
      ...text('contactEmail'),
      one('topic', 'topics'),
      ...text('otherTopic', 'title'),
      ...int('number', 'of'),
      ...datetime('start', 'end'),
      one('modality', 'modality'),
      ...text('place', 'meetLink'),
      one('status', 'sessionStatus'),
      one('mentorReply', 'guestReply'),
      one('areaReply', 'guestReply'),
      ...text('eventId', 'folderId'),
      ...int('attendance', 'responses'),
      ...text('attendanceLink', 'menteeSurveyLink', 'mentorSurveyLink'),
      ...date('closedOn'),
      ...text('notes'),
    ],
  },
  {
    key: 'materials',
    prefix: 'MAT',
    columns: [
      ...text('sessionId'),
      one('kind', 'materialKind'),
      ...text('title'),
      one('topic', 'topics'),
      ...text('mentorId', 'mentorName', 'fileId', 'url'),
      one('status', 'materialStatus'),
      one('share', 'shareMaterials'),
      ...date('dueOn', 'approvedOn'),
    ],
  },
];

// The consent is given or there is no answer; the session is kept by its id.
const answers: TableDeclaration[] = [
  { key: 'needs', prefix: 'NEC', columns: columnsOfForm(needs), shuffled: true, dayOnly: true },
  {
    key: 'attendance',
    prefix: 'ASI',
    dayOnly: true,
    columns: [
      ...text('sessionId'),
      ...columnsOfForm(attendance, ['consent', 'session']),
      one('capture', 'capture'),
    ],
  },
  {
    key: 'menteeSurveys',
    prefix: 'ENC',
    shuffled: true,
    dayOnly: true,
    // How to reach her safely goes to the private alert alone, never beside her answers (S1-5.5).
    columns: [
      ...text('sessionId'),
      ...columnsOfForm(menteeSurvey, ['consent', 'session', 'safeContact']),
      one('capture', 'capture'),
    ],
  },
  {
    key: 'mentorSurveys',
    prefix: 'EVA',
    columns: [
      ...text('sessionId', 'mentorId'),
      ...columnsOfForm(mentorSurvey, ['consent', 'session']),
    ],
  },
];

const office: TableDeclaration[] = [
  {
    key: 'alerts',
    prefix: 'AL',
    columns: [
      one('kind', 'alertKind'),
      ...text('aboutId', 'text', 'safeContact'),
      one('status', 'alertStatus'),
    ],
  },
  {
    key: 'areas',
    prefix: 'AREA',
    columns: [
      ...text('name', 'contactName', 'contactEmail'),
      ...yesno('offered'),
      ...text('needsLink', 'requestLink'),
    ],
  },
  {
    key: 'topics',
    prefix: 'TEMA',
    columns: [one('theme', 'theme'), ...text('name', 'synonyms'), ...yesno('offered')],
  },
  { key: 'settings', prefix: 'AJ', columns: text('name', 'value', 'note') },
  {
    key: 'setAside',
    prefix: 'AP',
    columns: [
      ...text('form', 'responseId', 'problem', 'answers'),
      ...int('part', 'of'),
      one('status', 'setAsideStatus'),
      ...int('attempts'),
      ...datetime('at'),
    ],
  },
  {
    key: 'journal',
    prefix: 'B',
    columns: [
      ...datetime('at'),
      ...text('who', 'what', 'aboutId', 'why'),
      { key: 'undo', type: 'json', hidden: true },
    ],
  },
];

/** What S1 keeps, in the order of the tabs (contract §5). */
export const tables: TableDeclaration[] = [
  ...requests,
  ...sessions,
  ...people,
  ...answers,
  ...office,
  ...machineTables,
];
