// `npm run docs`: writes docs/coverage.md and docs/traps.md from the tests and scenarios as they are, docs/sheet.md from what
// they do when they are played, and docs/fidelity.md
// with the official names that the simulator reads.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectCitations } from './collect';
import { MADE } from '../fidelity/files';
import { coveragePage, unknownIds } from './coverage';
import { sheetPage } from './sheet';
import { collectTraps, trapsPage } from './traps';
import { CASES } from '../../test/scenarios/sheet-list/cases';
import { playCase, toldLine, untouched } from '../../test/scenarios/sheet-list/play';

const root = join(__dirname, '../..');

function write(page: string, text: string): void {
  writeFileSync(join(root, page), text);
  process.stdout.write(`${page} is written.\n`);
}

const citations = collectCitations();
write('docs/coverage.md', coveragePage(citations));
write('docs/traps.md', trapsPage(collectTraps(root)));
const calm = untouched();
write('docs/sheet.md', sheetPage(CASES.map((each) => toldLine(each, playCase(each), calm))));
for (const { id, file } of unknownIds(citations)) {
  process.stderr.write(`${file} cites ${id}, which build/docs/mission-ids.ts does not have.\n`);
  process.exitCode = 1;
}
for (const { path, content } of MADE) write(path, content());
