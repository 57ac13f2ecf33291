// Style as tests: each says what it found, where, and what to use. Limits only go down.
import { arrows } from './rules/arrows';
import { docstrings } from './rules/docstrings';
import { machinePaths, unfinishedNotes, unrunTests } from './rules/leftovers';
import { purity } from './rules/purity';
import { serviceNames } from './rules/services';
import { sizes } from './rules/sizes';
import { words } from './rules/words';
import { allSources, report, type Finding, type Source } from './source';

const rules: Record<string, (source: Source) => Finding[]> = {
  'files and functions are short': sizes,
  'core and programmes see no clock and no chance': purity,
  'services are named in workspace and ui only': serviceNames,
  'imports point inwards': arrows,
  'sentences live in texts': words,
  'exported functions say what they do': docstrings,
  'nothing is left for later': unfinishedNotes,
  'no path or host of one machine': machinePaths,
  'every test runs': unrunTests,
};

const sources = allSources();

test.each(Object.entries(rules))('%s', (_name, rule) => {
  expect(report(sources.flatMap(rule))).toBe('');
});
