import { GENERAL, OfficialNames } from '../../simulator/official/names';
import { readGoogle, type Google } from './google';
import { grouped } from './grouped';
import { liveMembers, type Live } from './live';
import { makersIn, offeredMembers, type Maker, type Offer } from './offered';
import { officialNames } from './official';
import { compiled } from './program';
import { checkedMembers } from './recordings';
import { Sources, type Said } from './sources';
import { usedMembers, type Used } from './used';

/** What is known of one member that the product uses or the simulator has. */
export interface Standing extends Said {
  of: string;
  member: string;
  isUsed: boolean;
  isSimulated: boolean;
  /** Whether the compiler holds the simulator's member against the official class. */
  isTyped: boolean;
  /** The day of the newest run on Google that it was compared with. */
  checked: string | undefined;
}

/** Everything the page and the tests look at. */
export interface Fidelity {
  google: Google;
  names: OfficialNames;
  used: Used;
  offers: readonly Offer[];
  live: Live;
  standings: readonly Standing[];
}

/** Members of event objects are data: the simulator makes them in `simulator/control`, not as objects of a service. */
export const IS_DATA = /^Events\b/;

let made: Fidelity | undefined;

/** Reads sources and types and tours the simulator, once a process. */
export function fidelity(): Fidelity {
  made ??= readFidelity();
  return made;
}

function readFidelity(): Fidelity {
  const known = compiled();
  const google = readGoogle(known);
  const names = new OfficialNames(officialNames(google));
  const used = usedMembers(known, google);
  const offers = offeredMembers(known, google, names);
  const live = liveMembers(google);
  const checked = checkedByClass(checkedMembers(), names);
  const sources = new Sources(known);
  const all = new Set([...used.keys(), ...offers.map(nameOf), ...namesIn(live)]);
  const byName = grouped(offers, nameOf);
  const makers = grouped(makersIn(known, names), ({ of }) => of);
  const standings = [...all].sort().map((name): Standing => {
    const at = name.lastIndexOf('.');
    const [of, member] = [name.slice(0, at), name.slice(at + 1)];
    const own = byName.get(name) ?? [];
    return {
      of,
      member,
      isUsed: used.has(name),
      isSimulated: IS_DATA.test(of)
        ? own.length > 0
        : (live.get(of)?.has(member) ?? own.length > 0),
      isTyped: own.some(({ isTyped }) => isTyped),
      checked: checked.get(name),
      ...saidOf(sources, {
        own,
        makers: makers.get(of) ?? makers.get(serviceOf(google, of)) ?? [],
        isEnum: google.enums.has(of),
      }),
    };
  });
  return { google, names, used, offers, live, standings };
}

/** The class of the service that a class belongs to: `Forms.FormApp` of `Forms.Item`. */
function serviceOf({ globals, enums }: Google, of: string): string {
  const space = of.slice(0, of.lastIndexOf('.') + 1);
  return [...globals.values()].find((key) => key.startsWith(space) && !enums.has(key)) ?? of;
}

interface Origin {
  own: readonly Offer[];
  /** Where objects of the class are made, or else its service. */
  makers: readonly Maker[];
  isEnum: boolean;
}

/**
 * A member that is made at run time is not found in the sources: what is said of the object, or of its service, counts
 * for it. The keys of an enum are names and do nothing: the official types are source enough for them.
 */
function saidOf(sources: Sources, { own, makers, isEnum }: Origin): Said {
  const said = sources.of([
    ...own.flatMap(({ written }) => written),
    ...own.map(({ made: node }) => node),
  ]);
  if (said.sources.length > 0) return said;
  if (isEnum) return { ...said, sources: ['official types'] };
  return { ...said, sources: sources.of(makers.map(({ made: node }) => node)).sources };
}

export function nameOf({ of, member }: { of: string; member: string }): string {
  return `${of}.${member}`;
}

function namesIn(live: Live): string[] {
  return [...live]
    .flatMap(([of, members]) => [...members].map((member) => ({ of, member })))
    .filter(({ member }) => !GENERAL.has(member))
    .map(nameOf);
}

/** Recordings name a class as service calls do. */
function checkedByClass(
  checked: ReadonlyMap<string, string>,
  names: OfficialNames,
): ReadonlyMap<string, string> {
  const entries = [...checked].map(([name, day]) => {
    const at = name.lastIndexOf('.');
    const of = name.slice(0, at);
    return [`${names.classOf(of, [name.slice(at + 1)]) ?? of}${name.slice(at)}`, day] as const;
  });
  return new Map(entries);
}
