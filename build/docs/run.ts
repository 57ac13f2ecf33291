// `npm run docs`: writes docs/coverage.md from the tests and scenarios as they are.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectCitations } from './collect';
import { coveragePage, unknownIds } from './coverage';

const citations = collectCitations();
const page = 'docs/coverage.md';
writeFileSync(join(__dirname, '../..', page), coveragePage(citations));
process.stdout.write(`${page} is written.\n`);
for (const { id, file } of unknownIds(citations)) {
  process.stderr.write(`${file} cites ${id}, which build/docs/mission-ids.ts does not have.\n`);
  process.exitCode = 1;
}
