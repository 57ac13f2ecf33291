import type { SaidFinding } from '../app/commands/administration';
import type { Preview } from '../app/commands/preview';
import type { Came } from '../app/commands/run';
import type { Exported } from '../app/handover/export';
import type { ImportPreview } from '../app/handover/summary';
import type { JournalData, WaitingData } from '../app/panel/shape-journal';
import type {
  MentorData,
  OfficeData,
  PanelData,
  ProposalData,
  ReportData,
  RequestData,
  SessionData,
} from '../app/panel/shape';
import type { Route } from './route';

/**
 * What a page can ask of the server, by the name of the top-level function: what it takes, and what its answer holds.
 * Every function answers with JSON text, a {@link Came}: Google drops dates and undefined on the way (platform-facts §9.1).
 */
export interface ServerFunctions {
  runCommand: { takes: [name: string, args: string]; gives: unknown };
  previewCommand: { takes: [name: string, args: string]; gives: Preview };
  confirmCommand: { takes: [name: string, args: string, seen: string]; gives: unknown };
  panelData: { takes: []; gives: PanelData };
  requestData: { takes: [id: string]; gives: RequestData };
  sessionData: { takes: [id: string]; gives: SessionData };
  mentorData: { takes: [id: string]; gives: MentorData };
  officeData: { takes: []; gives: OfficeData };
  proposalData: { takes: []; gives: ProposalData };
  reportData: { takes: [by: string, from: string, to: string]; gives: ReportData };
  journalData: { takes: [about: string, text: string, after: string]; gives: JournalData };
  waitingData: { takes: []; gives: WaitingData };
  selectedRow: { takes: []; gives: Route };
}

export type ServerName = keyof ServerFunctions;

/** What commands that pages read answer with. */
export interface HealthAnswer {
  findings: readonly SaidFinding[];
}

export interface FoundMentor {
  id: string;
  name: string;
  phone: string;
  email: string;
  municipality: string;
  topics: readonly string[];
  left: number;
  satisfaction: number | null;
  sessionsGiven: number;
}

export type { Came, Exported, ImportPreview, Preview, SaidFinding };
export type * from '../app/panel/shape';
export type * from '../app/panel/shape-journal';
