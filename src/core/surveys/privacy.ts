import type { Analysis, Group } from './analyse';
import type { Summary } from './summary';

/** Fewer answers than this could tell who gave them. */
const FEWEST = 5;

const NOTHING_TOLD: Summary = { n: 0, scales: {}, choices: {}, texts: {} };

/**
 * An analysis as it may leave the coordination (S1-5.3): groups of fewer than five answers are not told, and neither is
 * one more when they could be had by subtracting the others from the total; nor a question that fewer than five answered.
 */
export function guard({ total, groups }: Analysis): Analysis {
  const smallest = [...groups].filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
  const hidden = new Set<Group>();
  let inHiding = 0;
  for (const group of smallest) {
    const isTold = group.n >= FEWEST && (inHiding === 0 || inHiding >= FEWEST);
    if (isTold) break;
    hidden.add(group);
    inHiding += group.n;
  }
  return {
    total: total.n > 0 && total.n < FEWEST ? suppress(total) : withoutRareQuestions(total),
    groups: groups.map((group) =>
      hidden.has(group) ? suppress(group) : withoutRareQuestions(group),
    ),
  };
}

function suppress(group: Group): Group {
  return { ...group, n: 0, suppressed: true, responseRate: null, summary: NOTHING_TOLD };
}

function withoutRareQuestions(group: Group): Group {
  const scales = Object.entries(group.summary.scales).filter(([, { n }]) => n >= FEWEST);
  return { ...group, summary: { ...group.summary, scales: Object.fromEntries(scales) } };
}
