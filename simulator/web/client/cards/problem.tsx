import type { FieldProblem as Problem } from '../../../control/cards/inputs';
import { W } from '../words';

/** What is said under a field: its hint, and why nothing was sent. */
export function FieldProblem(of: {
  id: string;
  problem: Problem | undefined;
  hint?: string | undefined;
}) {
  return (
    <div id={of.id}>
      {of.hint !== undefined && of.hint !== '' && <p class="hint">{of.hint}</p>}
      {of.problem !== undefined && (
        <p class="problem" role="alert">
          {W.cards[of.problem]}
        </p>
      )}
    </div>
  );
}
