import { type Fidelity, type Standing } from './fidelity';
import type { Google } from './google';
import { grouped } from './grouped';

/** The page: every member that the product uses or the simulator has, by service and class. */
export function fidelityPage({ google, standings }: Fidelity): string {
  const services = grouped(standings, ({ of }) => serviceOf(of, google));
  const names = [...services.keys()].sort((a, b) => a.localeCompare(b, 'en'));
  const parts = names.map((name) => ({ name, standings: services.get(name) ?? [] }));
  return `${[
    HEAD,
    counts(parts, standings),
    missing(standings),
    ...parts.flatMap((part) => section(part, google)),
  ].join('\n\n')}\n`;
}

interface Part {
  name: string;
  standings: readonly Standing[];
}

const HEAD = `# What is Google's and what is simulated

Made by \`npm run docs\` from the sources of product and simulator, from Google's official types with what
\`build/types\` adds to them, and from a tour of the simulator's live objects; do not edit it.

**Bold** members are those that the product touches. *Documented only* means that a member does what its source says and
was never compared with Google itself; *checked* gives the day of the newest recorded run on Google that it agreed with
(\`test/parity/recordings\`). Sources are explained in [references.md](references.md), and behaviour by behaviour in
[fidelity-notes.md](fidelity-notes.md); *assumed* and *field* mean there what they mean here. What Google has and is not
listed is not simulated: reading it throws \`NotSimulated\`.`;

function counts(parts: readonly Part[], all: readonly Standing[]): string {
  const rows = [...parts, { name: '**all**', standings: all }].map(({ name, standings }) => {
    const simulated = standings.filter(({ isSimulated }) => isSimulated);
    const used = standings.filter(({ isUsed }) => isUsed);
    return [
      name,
      used.length,
      simulated.length,
      simulated.filter(({ checked }) => checked === undefined).length,
      simulated.filter(({ difference }) => difference !== undefined).length,
      used.filter(({ isSimulated }) => !isSimulated).length,
    ];
  });
  return table(
    ['service', 'used', 'simulated', 'documented only', 'known to differ', 'used and missing'],
    rows,
  );
}

function missing(standings: readonly Standing[]): string {
  const names = standings
    .filter(({ isUsed, isSimulated }) => isUsed && !isSimulated)
    .map(({ of, member }) => `\`${of}.${member}\``);
  return `Used and missing: ${names.length === 0 ? 'none' : names.join(', ')}.`;
}

function section({ name, standings }: Part, google: Google): string[] {
  const classes = grouped(standings, ({ of }) => of);
  return [
    `## ${name}`,
    ...[...classes].flatMap(([of, members]) => [
      `### \`${of}\`: ${members.length} of ${google.members.get(of)?.length ?? 0} members`,
      rowsOf(members),
    ]),
  ];
}

/** Members of one standing and one source share a row. */
function rowsOf(members: readonly Standing[]): string {
  const rows = grouped(members, (each) => `${standingOf(each)} | ${sourcesOf(each)}`);
  return table(
    ['members', 'standing', 'source'],
    [...rows].map(([rest, each]) => [each.map(memberOf).join(', '), rest]),
  );
}

function memberOf({ member, isUsed }: Standing): string {
  return isUsed ? `**${member}**` : member;
}

function standingOf({ isSimulated, checked, difference }: Standing): string {
  if (!isSimulated) return 'missing';
  const base = checked === undefined ? 'documented only' : `checked ${checked}`;
  return difference === undefined ? base : `${base}; known difference: ${difference}`;
}

function sourcesOf({ sources }: Standing): string {
  return sources.length === 0 ? 'none given' : sources.join(', ');
}

/** The service a class belongs to: under its global name, where it has one. */
function serviceOf(of: string, { written, globals, enums }: Google): string {
  const [space = of] = of.split('.');
  const isAdvanced = !of.includes('.') || written.get(of)?.includes('.Collection.') === true;
  if (of === 'Console') return 'Base';
  if (isAdvanced) return `${space} (advanced service)`;
  const owner = [...globals].find(([, key]) => key.startsWith(`${space}.`) && !enums.has(key));
  return space === 'Base' ? space : (owner?.[0] ?? space);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
