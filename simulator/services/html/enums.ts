import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';

interface HtmlEnums {
  SandboxMode: GuestEnum;
  XFrameOptionsMode: GuestEnum;
}

const made = new WeakMap<Host, HtmlEnums>();

/** The enums of HtmlService, one of each an execution. */
export function htmlEnums(host: Host): HtmlEnums {
  const known = made.get(host);
  if (known !== undefined) return known;
  const enums = {
    SandboxMode: guestEnum(host, 'SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
    XFrameOptionsMode: guestEnum(host, 'XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
  };
  made.set(host, enums);
  return enums;
}
