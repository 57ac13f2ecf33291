/** What a manifest says of a function to run. */
export interface TriggerEntry {
  runFunction?: string;
  enabled?: boolean;
}

interface HostEntry {
  homepageTrigger?: TriggerEntry;
}

interface EditorEntry extends HostEntry {
  onFileScopeGrantedTrigger?: TriggerEntry;
}

/** The part for cards: AS/manifest/addons, platform-facts §3.2. A host takes part only if its key is there. */
export interface AddOns {
  common: {
    name: string;
    logoUrl?: string;
    homepageTrigger?: TriggerEntry;
    openLinkUrlPrefixes?: string[];
    universalActions?: { label?: string; text?: string; openLink?: string; runFunction?: string }[];
    useLocaleFromApp?: boolean;
  };
  gmail?: HostEntry & {
    contextualTriggers?: { unconditional?: object; onTriggerFunction: string }[];
  };
  calendar?: HostEntry & {
    currentEventAccess?: 'METADATA' | 'READ' | 'WRITE' | 'READ_WRITE';
    eventOpenTrigger?: TriggerEntry;
    eventUpdateTrigger?: TriggerEntry;
  };
  drive?: HostEntry & { onItemsSelectedTrigger?: TriggerEntry };
  sheets?: EditorEntry;
  docs?: EditorEntry;
  slides?: EditorEntry;
}

/** What the simulator reads of `appsscript.json`. */
export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  /** What a script has beside Google's own services, by the names it gives them: AS/manifest/dependencies. */
  dependencies?: {
    enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[];
    libraries?: { userSymbol: string }[];
  };
  addOns?: AddOns;
}
