import type { DocumentTexts, SlidesTexts } from '../../texts/shapes';
import type { Audience } from './forms-maker';

export interface MadeFile {
  id: string;
  url: string;
}

/** What a new file is called, where it goes, and the mark by which it is found again. */
export interface NewFile {
  name: string;
  /** Undefined: the top of My Drive. */
  parentId: string | undefined;
  mark: string;
}

export type TemplateText = DocumentTexts | SlidesTexts;

/** One of our files that another of our files is a twin of: both carry the same mark. */
export interface Twins {
  mark: string;
  /** Oldest first. */
  ids: readonly string[];
}

/** What set-up needs of Drive, Docs and Slides. A mark is known to this programme's spreadsheet alone. */
export interface DriveMaker {
  /** `unknown`: no file of that id that this app may see. */
  look(id: string): 'there' | 'binned' | 'unknown';
  /** Takes a file out of the bin; false when Google refuses. */
  restore(id: string): boolean;
  /** Where a folder is opened. */
  folderUrl(id: string): string;
  /** An id to make a folder with; making it twice makes it once. */
  reserveId(): string;
  makeFolder(folder: NewFile & { id: string }): void;
  /** Makes an empty document or presentation: twice makes two, so look for its mark before. */
  makeFile(file: NewFile & { kind: 'document' | 'presentation' }): MadeFile;
  /** Our files with this mark outside the bin, oldest first. The youngest may be missing yet. */
  marked(mark: string): MadeFile[];
  /** Forms of this name that this app has made since a moment (ms since the epoch) and never marked, oldest first. */
  unmarkedForms(name: string, since: number): string[];
  /** Marks of more than one of our files. */
  twins(): Twins[];
  trash(id: string): void;
  /** Puts a file that was made elsewhere into a folder and marks it; left where it is when Google forbids it. */
  adopt(file: { id: string; folderId: string; mark: string }): void;
  /** Writes a template's words, all or none, into a file that has none; leaves any other file alone. */
  fillEmpty(id: string, text: TemplateText): void;
  /** Opens a form to whoever has its link or, where the domain forbids that, to the domain. */
  openForm(formId: string): Audience;
}
