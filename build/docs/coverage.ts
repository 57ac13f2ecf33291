import type { Citation } from './citations';
import { MISSION, MISSION_IDS, type Requirement } from './mission-ids';

/** Everything that names a requirement. */
export interface Citations {
  /** Tests and scenarios. */
  proofs: readonly Citation[];
  /** Sources whose comments say that they do it. */
  sources: readonly Citation[];
}

/** The page: each requirement with the tests that name it, and at the end those that none names. */
export function coveragePage({ proofs, sources }: Citations): string {
  const all = MISSION.flatMap(({ requirements }) => requirements);
  const proved = all.filter(({ id }) => of(proofs, id).length > 0);
  const unproved = all.filter((each) => !proved.includes(each));
  const sections = MISSION.flatMap(({ title, requirements }) => {
    const here = requirements.filter((each) => proved.includes(each));
    return here.length === 0 ? [] : [`## ${title}`, ...here.map((each) => entry(each, proofs))];
  });
  return `${[head(proved.length, all.length), ...sections, ...gaps(unproved, sources)].join('\n\n')}\n`;
}

/** Ids that are cited and that nothing asks for: misspelt, or of another list. */
export function unknownIds({ proofs, sources }: Citations): Citation[] {
  return [...proofs, ...sources].filter(({ id }) => !MISSION_IDS.has(id));
}

function head(proved: number, all: number): string {
  return [
    '# What is proved, and by what',
    '',
    'Made by `npm run docs` from the names of tests and from what scenarios say they prove; do not edit it.',
    'A requirement is listed with every test whose name cites it. That says where to look, not that every part of it',
    'is done: the README lists what is missing.',
    '',
    `${proved} of ${all} requirements are cited by a test or a scenario.`,
  ].join('\n');
}

function entry({ id, asks }: Requirement, proofs: readonly Citation[]): string {
  const files = byFile(of(proofs, id));
  return [`**${id}** ${asks}`, '', ...files.flatMap(proofsOfFile)].join('\n');
}

function proofsOfFile([file, names]: readonly [string, readonly string[]]): string[] {
  const said = [...new Set(names)].filter((name) => name !== '');
  return [`- \`${file}\``, ...said.map((name) => `  - ${name}`)];
}

function gaps(unproved: readonly Requirement[], sources: readonly Citation[]): string[] {
  const begun = unproved.filter(({ id }) => of(sources, id).length > 0);
  const rest = unproved.filter((each) => !begun.includes(each));
  return [
    '## Without proof',
    'The code says that it does these; no test names them, though some may exercise them:',
    list(begun, (id) => ` (${files(of(sources, id))})`),
    'Neither the code nor a test names these:',
    list(rest, () => ''),
  ];
}

function list(requirements: readonly Requirement[], further: (id: string) => string): string {
  if (requirements.length === 0) return '- none';
  return requirements.map(({ id, asks }) => `- **${id}** ${asks}${further(id)}`).join('\n');
}

function files(citations: readonly Citation[]): string {
  const [[first] = [''], ...rest] = byFile(citations);
  return `\`${first}\`${rest.length > 0 ? ` and ${rest.length} more` : ''}`;
}

function of(citations: readonly Citation[], id: string): Citation[] {
  return citations.filter((citation) => citation.id === id);
}

function byFile(citations: readonly Citation[]): (readonly [string, readonly string[]])[] {
  const names = new Map<string, string[]>();
  for (const { file, name } of citations) names.set(file, [...(names.get(file) ?? []), name]);
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1));
}
