import { proposal, type MissingProfile } from '../../core/matching';
import { optionsOf } from '../../core/requests/candidates';
import { requestOf } from '../../core/requests/find';
import { text } from '../../core/facts';
import { sayReasons } from '../compose/reasons';
import type { Env } from '../env';
import { lookAt } from './look';
import type { ProposalData } from './shape';
import { requestLine } from './today';

/** The best mentor for every open request at once, in words; nothing is decided by it. Refuses as any look does. */
export function lookAtProposal(env: Env): ProposalData {
  const look = lookAt(env);
  const { facts } = look;
  const { pairs, unserved } = proposal(facts, optionsOf(facts));
  const said = sayReasons(env, facts, { candidates: pairs, excluded: [] }).candidates;
  const missing = ({ params }: MissingProfile): string => facts.say('missing-profile', params);
  return {
    pairs: pairs.map(({ requestId, mentorId, locked }, index) => {
      const row = requestOf(facts, requestId);
      return {
        request: requestLine(look, row),
        mentorId,
        name: said[index]?.name ?? '',
        reasons: said[index]?.reasons ?? [],
        locked,
        isChosen: text(row, 'mentorId') === mentorId,
      };
    }),
    unserved: unserved.map((each) => ({
      request: requestLine(look, requestOf(facts, each.requestId)),
      missing: missing(each.missing),
    })),
  };
}
