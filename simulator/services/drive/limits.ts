import type { AccountKind } from '../../world/world';
import { MIME } from './state';

/** Google documents a user may create or copy within 24 h (AS/guides/services/quotas; platform-facts §1.1). Forms have no row there. */
export const CREATED_A_DAY: Partial<Record<string, Record<AccountKind, number>>> = {
  [MIME.document]: { consumer: 250, workspace: 1_500 },
  [MIME.presentation]: { consumer: 250, workspace: 1_500 },
  [MIME.spreadsheet]: { consumer: 250, workspace: 3_200 },
};

/** "Files converted" (AS/guides/services/quotas). */
export const CONVERTED_A_DAY: Record<AccountKind, number> = { consumer: 2_000, workspace: 4_000 };

/** WS/drive/api/guides/properties: bytes of key and value together in UTF-8, and how many of either kind. */
export const PROPERTIES = { bytes: 124, each: 30 };

/** WS/drive/api/reference/rest/v3/files/generateIds, …/files/list. */
export const GENERATED_IDS = { usual: 10, most: 1_000 };
export const PAGE = { usual: 100, most: 1_000 };

/** WS/drive/api/guides/folder: levels of folders in My Drive. */
export const DEPTH = 100;
