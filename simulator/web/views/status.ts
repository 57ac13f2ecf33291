import { hostsOf } from '../../control/cards/manifest';
import type { Manifest } from '../../runtime/manifest';
import type { Status } from '../protocol';
import type { Saved } from '../saved';
import { peopleView } from './people';

export function statusView({ world, begin, version }: Readonly<Saved>, manifest: Manifest): Status {
  const { now, timeZone, operator } = world;
  const people = peopleView(world);
  return { now, timeZone, operator, people, cards: cardsOf(manifest), begin, version };
}

function cardsOf(manifest: Manifest): Status['cards'] {
  const hosts = hostsOf(manifest);
  const { common } = manifest.addOns ?? {};
  if (common === undefined || hosts.length === 0) return null;
  const actions = (common.universalActions ?? []).map(({ label, text }) => label ?? text ?? '');
  return { name: common.name, hosts, actions };
}
