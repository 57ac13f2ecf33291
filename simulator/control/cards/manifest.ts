import type { AddOns, Manifest, TriggerEntry } from '../../runtime/manifest';
import type { CardHost } from '../../runtime/card-panel';

const CARD_HOSTS: CardHost[] = ['gmail', 'calendar', 'drive', 'sheets', 'docs', 'slides'];

/** The hosts in which the manifest shows cards: those whose key is there (WS/add-ons/concepts/homepages). */
export function hostsOf({ addOns }: Manifest): CardHost[] {
  return CARD_HOSTS.filter((host) => addOns?.[host] !== undefined);
}

/** The function of a host's homepage; undefined where the generic card stands (WS/add-ons/concepts/homepages). */
export function homepageOf(addOns: AddOns, host: CardHost): string | undefined {
  return enabled(addOns[host]?.homepageTrigger ?? addOns.common.homepageTrigger);
}

function enabled(entry: TriggerEntry | undefined): string | undefined {
  return entry?.enabled === false ? undefined : entry?.runFunction;
}

/** The function for what is open in a host; Gmail has exactly one (platform-facts §3.2). */
export function contextualOf(addOns: AddOns, host: CardHost): string | undefined {
  switch (host) {
    case 'gmail':
      return addOns.gmail?.contextualTriggers?.find(({ unconditional }) => unconditional)
        ?.onTriggerFunction;
    case 'calendar':
      return addOns.calendar?.eventOpenTrigger?.runFunction;
    case 'drive':
      return addOns.drive?.onItemsSelectedTrigger?.runFunction;
    default:
      return undefined;
  }
}

/** What reaches a card, and what it may ask for: each needs its scope (WS/add-ons/concepts/workspace-scopes). */
export interface CardRights {
  /** The language and time zone of the person (WS/add-ons/guides/access-user-locale-timezone). */
  locale: boolean;
  /** Which event is open; its people and conference; changing it (AS/manifest/calendar-addons, `currentEventAccess`). */
  event: boolean;
  eventData: boolean;
  eventChanges: boolean;
  /** What is selected in Drive. */
  selection: boolean;
  /** Asking for a file (WS/add-ons/drive/drive-actions). */
  files: boolean;
}

/** The rights that a manifest gives. Without `oauthScopes` no scope is missing, as elsewhere (platform-facts §3.4). */
export function rightsOf({ addOns, oauthScopes }: Manifest): CardRights {
  const has = (scope: string) =>
    oauthScopes === undefined || oauthScopes.includes(`https://www.googleapis.com/auth/${scope}`);
  const access = addOns?.calendar?.currentEventAccess ?? '';
  return {
    locale: addOns?.common.useLocaleFromApp === true && has('script.locale'),
    event: access !== '' && has('calendar.addons.execute'),
    eventData: access.startsWith('READ') && has('calendar.addons.current.event.read'),
    eventChanges: access.endsWith('WRITE') && has('calendar.addons.current.event.write'),
    selection: has('drive.addons.metadata.readonly'),
    files: has('drive.file'),
  };
}

/**
 * Whether a card may open an address: it is one of the listed prefixes or a child of one; a leading `*.` stands for any
 * subdomain and `*` alone for everything. Without a list everything is allowed, as in a test deployment (AS/manifest/allowlist-url).
 */
export function mayOpen({ addOns }: Manifest, url: string): boolean {
  const prefixes = addOns?.common.openLinkUrlPrefixes;
  return prefixes === undefined || prefixes.some((prefix) => matches(prefix, url));
}

function matches(prefix: string, url: string): boolean {
  if (prefix === '*') return true;
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix) ?? [];
  const [, urlHost = '', urlPath = ''] = /^https:\/\/([^/?#]+)(.*)$/.exec(url) ?? [];
  const sameHost = host.startsWith('*.')
    ? urlHost.toLowerCase().endsWith(host.slice(1).toLowerCase())
    : host !== '' && host.toLowerCase() === urlHost.toLowerCase();
  if (!sameHost) return false;
  const asked = urlPath === '' ? '/' : urlPath;
  return (
    asked.startsWith(path) && (path.endsWith('/') || /^([/?#]|$)/.test(asked.slice(path.length)))
  );
}
