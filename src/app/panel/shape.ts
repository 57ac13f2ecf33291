/** What the coordinator's panel is told: plain JSON, every moment and label already in words. */

/** What has to be done next with a request or a session; each has its button. */
export type Step =
  | 'choose'
  | 'recruit'
  | 'invite'
  | 'reply'
  | 'newDate'
  | 'link'
  | 'schedule'
  | 'prepare'
  | 'approve'
  | 'await'
  | 'close'
  | 'none';

/** How the clock of a request stands: past its date, near it, or neither. */
export interface Clock {
  tone: 'late' | 'soon' | 'calm';
  text: string;
}

/** A request in a list. */
export interface RequestLine {
  id: string;
  topic: string;
  area: string;
  when: string;
  /** Whether the day asked for has passed and no session is arranged yet. */
  past: boolean;
  mentor: string;
  step: Step;
  clock: Clock | null;
}

/** A session in a list. */
export interface SessionLine {
  id: string;
  title: string;
  area: string;
  when: string;
  mentor: string;
  step: Step;
}

/** Something that must be seen today; `view` and `id` say where it is looked at, if anywhere. */
export interface AlertLine {
  id: string;
  kind: string;
  /** What it is about; empty when that is nothing one can open. */
  subject: string;
  text: string;
  view: 'request' | 'session' | 'mentor' | '';
  about: string;
}

/** Requests that wait for the same thing, the most urgent group first. */
export interface RequestGroup {
  key: 'late' | 'soon' | Step;
  requests: RequestLine[];
}

/** Whose eyes these are. */
export interface Viewer {
  email: string;
  /** The account that performs what leaves the sheet. */
  operator: string;
  isOperator: boolean;
}

/** Whether this programme was handed over, and what arrives or has arrived here of another. */
export interface ArrivalData {
  handedOver: boolean;
  state: 'none' | 'building' | 'made';
  /** The file it comes from; empty for none. */
  file: string;
  /** Events still to come that wait for her yes. */
  events: number;
}

export interface PanelData {
  today: string;
  arrival: ArrivalData;
  rehearsal: boolean;
  viewer: Viewer;
  alerts: AlertLine[];
  groups: RequestGroup[];
  /** Sessions of the next days, and those that are over and not closed. */
  next: SessionLine[];
  toClose: SessionLine[];
  setAside: number;
  invalid: number;
  failed: number;
  /** What waits for another day because Google allows no more, in words. */
  waiting: string[];
  mentors: number;
}

/** A label and what stands there. */
export interface Said {
  label: string;
  text: string;
}

/** A telephone with what can be done with it; empty where it cannot. */
export interface PhoneLinks {
  phone: string;
  call: string;
  whatsapp: string;
}

export interface CandidateLine extends PhoneLinks {
  mentorId: string;
  name: string;
  score: number;
  reasons: string[];
}

export interface ExcludedLine {
  mentorId: string;
  name: string;
  reasons: string[];
}

/** The invitation of the mentor a request has now. */
export interface InvitationCard extends PhoneLinks {
  status: string;
  /** By which way she answered, as commands take it. */
  channel: string;
  sent: string;
  answerBy: string;
  answered: string;
  link: string;
  /** She wrote these. */
  proposed: string;
  proposedDate: string;
  proposedTime: string;
  needs: string;
  reason: string;
}

export interface MaterialLine {
  id: string;
  title: string;
  status: string;
  approved: boolean;
  url: string;
  due: string;
}

export interface SessionData extends SessionLine {
  requestId: string;
  mentorId: string;
  number: number;
  of: number;
  status: string;
  isPlanned: boolean;
  isOver: boolean;
  modality: string;
  place: string;
  meetLink: string;
  mentorReply: string;
  areaReply: string;
  /** What the mentor said on accepting that she needs for it. */
  needs: string;
  materials: MaterialLine[];
  /** Links of this session's forms, each with its name. */
  links: Said[];
  folderLink: string;
  counts: Said[];
  /** As date and time inputs hold them. */
  date: string;
  start: string;
  end: string;
  zone: string;
  viewer: Viewer;
  rehearsal: boolean;
}

export interface RequestData extends RequestLine {
  areaKey: string;
  status: string;
  mentorId: string;
  /** Empty when she can only be reached by telephone. */
  mentorEmail: string;
  locked: boolean;
  lockReason: string;
  contact: string;
  contactEmail: string;
  /** What was asked for, question by question. */
  asked: Said[];
  candidates: CandidateLine[];
  excluded: ExcludedLine[];
  /** The profile to recruit, when nobody can be asked. */
  missing: string;
  invitation: InvitationCard | null;
  linking: string;
  sessions: SessionData[];
  /** What the inputs begin with. */
  suggested: { date: string; time: string; minutes: number; count: number };
  zone: string;
  viewer: Viewer;
  rehearsal: boolean;
}

export interface MentorData extends PhoneLinks {
  id: string;
  name: string;
  email: string;
  status: string;
  left: number;
  details: Said[];
  /** Requests she has or was asked for, and sessions. */
  requests: RequestLine[];
  sessions: SessionLine[];
}

/** What a form can be shared by, and the choices that pages offer. */
export interface SharedForm {
  key: string;
  title: string;
  link: string;
}

export interface OfficeData {
  /** Whether the sample programme is in the sheet, comes or goes. */
  sample: 'none' | 'loading' | 'made' | 'removing';
  arrival: ArrivalData;
  rehearsal: boolean;
  viewer: Viewer;
  forms: SharedForm[];
  areas: Choice[];
  topics: Choice[];
  /** Those still open. */
  requests: Choice[];
  mentors: Choice[];
  settings: SettingLine[];
  zone: string;
}

export interface Choice {
  key: string;
  label: string;
}

export interface SettingLine {
  key: string;
  name: string;
  note: string;
  value: string;
  kind: 'text' | 'number' | 'yesno';
}

export interface ProposalData {
  pairs: {
    request: RequestLine;
    mentorId: string;
    name: string;
    reasons: string[];
    locked: boolean;
    /** She is the request's mentor already. */
    isChosen: boolean;
  }[];
  unserved: { request: RequestLine; missing: string }[];
}

/** What surveys say of a group of sessions. */
export interface ReportGroup {
  label: string;
  sessions: number;
  n: number;
  /** Answers for every hundred who came; null when nobody counted them. */
  percent: number | null;
  means: Said[];
}

export interface ReportData {
  total: ReportGroup;
  groups: ReportGroup[];
}
