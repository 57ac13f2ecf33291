import { describe, expect, it } from '@jest/globals';
import { crea } from '../../src/programmes/crea';
import { esMX, placeholdersOf } from '../../src/texts';
import { textsIn } from './support/words';

const settings = Object.keys(crea.settings);
const strange = (texts: readonly string[], known: readonly string[]) =>
  texts.flatMap(placeholdersOf).filter((name) => !known.includes(name));

/** What a decision about a request can say (`wordsOfRequest`), with whom it writes to. */
const aboutRequest =
  'topic areaName contactName mentorName when place modality format level participants objective name link dueOn duration';
const aboutSession =
  'title oldWhen attendanceLink menteeSurveyLink mentorSurveyLink folderLink letterLink presentationLink';
/** The settings that mails and events may name. */
const senders = ['institution', 'publicName', 'coordinatorEmail'];
const forMails = [
  ...senders,
  ...aboutRequest.split(' '),
  ...aboutSession.split(' '),
  'sheetLink',
  'count',
  'requests',
];

describe('placeholders', () => {
  it('in a form are settings', () => {
    expect(strange(textsIn(esMX.forms), settings)).toEqual([]);
  });

  it('in options, names, tabs, alerts and causes are none', () => {
    const { options, catalogue, tables, alerts, why, because } = esMX;
    expect(strange(textsIn([options, catalogue, tables, alerts, why, because]), [])).toEqual([]);
  });

  it('in problems are none, but for what changed since something was to be undone', () => {
    const { 'undo-changed': changed, ...others } = esMX.problems;
    expect(strange(textsIn(others), [])).toEqual([]);
    expect(strange(textsIn([changed]), ['changes'])).toEqual([]);
  });

  it('in a mail are words that its decision knows, who writes, or the address of the sheet', () => {
    expect(strange(textsIn(esMX.mails), forMails)).toEqual([]);
  });

  it('in an event are words that its decision knows and who invites', () => {
    const { session, linking, calendar } = esMX.events;
    const checklist = 'equipment childcare siteVisit secondInduction'.split(' ');
    const known = [...aboutRequest.split(' '), ...senders];
    expect(strange(textsIn(linking), [...known, ...checklist])).toEqual([]);
    expect(strange(textsIn(session), [...known, 'title', 'number', 'of'])).toEqual([]);
    expect(strange(textsIn(calendar), senders)).toEqual([]);
  });

  it('alone in a paragraph of a mail are links with a caption', () => {
    const alone = Object.values(esMX.mails)
      .flatMap(({ text }) => text.split('\n\n'))
      .filter((paragraph) => /^\{\w+\}$/.test(paragraph))
      .flatMap(placeholdersOf);
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.filter((name) => !(name in esMX.ui.buttons))).toEqual([]);
    expect(Object.keys(esMX.ui.buttons).filter((name) => !alone.includes(name))).toEqual([]);
  });

  it('in the journal are names of things and how many', () => {
    expect(strange(textsIn(esMX.journal), ['name', 'form', 'problem', 'count'])).toEqual([]);
  });

  it('in causes are of lines that the journal has', () => {
    expect(Object.keys(esMX.why).filter((code) => !(code in esMX.journal))).toEqual([]);
    expect(strange(textsIn(esMX.who), ['form'])).toEqual([]);
  });

  it('in names of files and folders are settings', () => {
    expect(strange(textsIn(esMX.documents.files), settings)).toEqual([]);
  });

  it('of templates have two braces, which fill leaves alone', () => {
    expect(strange(textsIn(esMX.documents.templates), [])).toEqual([]);
  });
});
