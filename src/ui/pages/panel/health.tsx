import { useCallback, useEffect, useState } from 'preact/hooks';
import type { HealthAnswer, SaidFinding } from '../../contract';
import { sentenceOf, usePanel } from './hooks';
import { Back, Button, Heading, Trouble, Working } from './parts';
import { command, type Refused } from './server';
import { common, words } from './words';

type State = 'looking' | 'fixing' | 'said' | 'failed';

/** What is not right with the sheet, in plain words, and the button that puts it right. */
export function Health() {
  const panel = usePanel();
  const [state, setState] = useState<State>('looking');
  const [findings, setFindings] = useState<readonly SaidFinding[]>([]);
  const [problem, setProblem] = useState<Refused>();
  const ask = useCallback((name: 'health' | 'repair', args = {}) => {
    setState(name === 'health' ? 'looking' : 'fixing');
    setProblem(undefined);
    command<HealthAnswer>(name, args).then(
      (answer) => {
        setFindings(answer.findings);
        setState('said');
        if (name === 'repair') panel.tell(common.health.fixed);
      },
      (error: unknown) => {
        setProblem(sentenceOf(error));
        setState('failed');
      },
    );
  }, []);
  useEffect(() => ask('health'), [ask]);
  const isBusy = state === 'looking' || state === 'fixing';
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{common.health.title}</Heading>
      {state === 'looking' && <Working text={words.health.going} />}
      {state === 'fixing' && <Working text={words.health.fixing} />}
      <Trouble problem={problem} />
      {state === 'said' && (
        <Findings
          findings={findings}
          fix={() => ask('repair')}
          looked={() => ask('repair', { seen: true })}
        />
      )}
      {!isBusy && <Button onClick={() => ask('health')}>{words.health.again}</Button>}
    </>
  );
}

interface FindingsProps {
  findings: readonly SaidFinding[];
  fix: () => void;
  /** What may have been left over empty was looked at. */
  looked: () => void;
}

function Findings({ findings, fix, looked }: FindingsProps) {
  if (findings.length === 0)
    return (
      <p class="good" role="status">
        {common.health.allWell}
      </p>
    );
  const fixable = findings.filter((finding) => finding.fixable);
  const byItself = findings.filter((finding) => finding.byItself === true);
  const byHand = findings.filter((finding) => !finding.fixable && !byItself.includes(finding));
  return (
    <>
      <List findings={fixable} />
      {fixable.length > 0 && (
        <Button kind="main" onClick={fix}>
          {common.health.fixAll}
        </Button>
      )}
      {byHand.length > 0 && <p class="lead">{words.health.byHand}</p>}
      <List findings={byHand} looked={looked} />
      {byItself.length > 0 && <p class="lead">{common.health.byItself}</p>}
      <List findings={byItself} />
    </>
  );
}

interface ListProps {
  findings: readonly SaidFinding[];
  looked?: () => void;
}

function List({ findings, looked }: ListProps) {
  const panel = usePanel();
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ code, text }) => (
        <li key={code + text} class="card">
          <p>{text}</p>
          {code === 'outbox' && (
            <Button onClick={() => panel.open('journal')}>{common.health.toJournal}</Button>
          )}
          {code === 'copied' && (
            <Button onClick={() => panel.open('setup')}>{common.health.toSetUp}</Button>
          )}
          {code === 'orphan' && looked !== undefined && (
            <Button onClick={looked}>{common.health.looked}</Button>
          )}
        </li>
      ))}
    </ul>
  );
}
