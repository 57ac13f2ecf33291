// `npm run parity [-- NAME…]`: the functions on the simulator beside what Google answered.
// With names: their whole answers, and where they part. Exit code 1 when something differs.
import { main } from '../../simulator/cli/arguments';
import { differencesOf } from './differences';
import { replayAll, type Line } from './replay';

/** The table: function, what the simulator answers, how that stands to Google's answer. */
function table(lines: readonly Line[]): string {
  const rows = lines.map((line) => [line.name, short(line), standing(line)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name = '', answer = '', last = '']) =>
      [name.padEnd(widths[0] ?? 0), answer.padEnd(widths[1] ?? 0), last].join('  '),
    )
    .join('\n');
}

function short({ answer }: Line): string {
  const text = 'result' in answer ? JSON.stringify(answer.result) : `(${answer.notSimulated})`;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function standing({ standing: how, recording }: Line): string {
  return recording === undefined
    ? how
    : `${how} (${recording.date.slice(0, 10)}, ${recording.account})`;
}

function whole(line: Line): string {
  const { name, asks, answer, recording } = line;
  const parts =
    recording && 'result' in answer ? differencesOf(answer.result, recording.result) : [];
  return [`${name}: ${asks}`, standing(line), JSON.stringify(answer, null, 2), ...parts].join('\n');
}

void main(() => {
  const wanted = process.argv.slice(2);
  const lines = replayAll().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (lines.length === 0) throw new Error(`there is no function ${wanted.join(', ')}`);
  const told = wanted.length > 0 ? lines.map(whole).join('\n\n') : table(lines);
  process.stdout.write(`${told}\n`);
  if (lines.some((line) => line.standing === 'differs')) process.exitCode = 1;
});
