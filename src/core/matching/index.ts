export type { MatchingOptions, Weights } from './context';
export type { Known } from './facts';
export { capacityLeft } from './load';
export { missingProfile, type MissingProfile } from './missing';
export { proposal, type Proposal, type ProposedPair, type Unserved } from './proposal';
export type { ExclusionCode, Reason, ReasonCode } from './reason';
export { shortlist, type Candidate, type Excluded, type Shortlist } from './shortlist';
