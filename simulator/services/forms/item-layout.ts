import { ServiceError } from '../../runtime/signals';
import { blobContent, blobSurface } from '../utilities/blob';
import { mismatch, text, whole } from './guest';
import { typedItem, type ItemAt } from './item';
import { navigationOf } from './item-choices';
import { TEXT } from './rules';
import { itemIn } from './stands-for';
import type { ItemKind } from './state';
import type { Official } from '../../runtime/official';
import type { Media } from './item-classes';

type Members = Record<string, unknown>;

/** Page breaks, images and videos: AS/reference/forms. */
export function layoutMembers(at: ItemAt, kind: ItemKind): Members {
  if (kind === 'PAGE_BREAK') return pageBreakMembers(at);
  if (kind === 'IMAGE') return { ...mediaMembers(at), ...imageMembers(at) };
  if (kind === 'VIDEO') return { ...mediaMembers(at), ...videoMembers(at) };
  return {};
}

/** Where the page *before* this break leads (platform-facts §4.2). */
function pageBreakMembers(at: ItemAt): Members {
  const { guest } = at;
  return {
    getPageNavigationType: () => guest.enums.value('PageNavigationType', at.item().goTo.kind),
    getGoToPage: () => {
      const { pageId } = at.item().goTo;
      return pageId === undefined
        ? null
        : typedItem(guest, at.formId, { id: pageId, type: 'PAGE_BREAK' });
    },
    setGoToPage: (to: unknown) => {
      const goTo = navigationOf(guest, to);
      if (goTo === undefined) throw mismatch([to], 'PageBreakItem.setGoToPage');
      return at.change((item, form) => {
        if (goTo.pageId !== undefined && itemIn(form, goTo.pageId)?.type !== 'PAGE_BREAK')
          throw new ServiceError(TEXT.invalidData);
        item.goTo = goTo;
      });
    },
  } satisfies Official<GoogleAppsScript.Forms.PageBreakItem>;
}

function mediaMembers(at: ItemAt): Members {
  const { enums } = at.guest;
  return {
    getAlignment: () => enums.value('Alignment', at.item().media.alignment),
    getWidth: () => at.item().media.width,
    setAlignment: (alignment: unknown) => {
      const key = enums.keyOf('Alignment', alignment);
      if (key === undefined) throw mismatch([alignment], `${at.className}.setAlignment`);
      return at.change((item) => (item.media.alignment = key));
    },
    setWidth: (width: unknown) => {
      const value = whole(width, `${at.className}.setWidth`);
      return at.change((item) => (item.media.width = value));
    },
  } satisfies Official<Media>;
}

/** The image's bytes are kept in the form: AS/reference/forms/image-item. */
function imageMembers(at: ItemAt): Members {
  return {
    getImage: () => {
      const { image } = at.item().media;
      if (image === undefined) return null;
      const { base64, contentType, name } = image;
      return blobSurface(at.guest.host, {
        bytes: Buffer.from(base64, 'base64'),
        contentType,
        name,
      });
    },
    setImage: (image: unknown) => {
      const { bytes, contentType, name } = blobContent(blobOf(image, 'ImageItem.setImage'));
      const kept = { base64: bytes.toString('base64'), contentType, name };
      return at.change((item) => (item.media.image = kept));
    },
  } satisfies Official<GoogleAppsScript.Forms.ImageItem>;
}

/** A blob, or whatever gives one. */
function blobOf(source: unknown, method: string): object {
  if (typeof source !== 'object' || source === null) throw mismatch([source], method);
  if ('getBytes' in source) return source;
  if (!('getBlob' in source)) throw mismatch([source], method);
  return (source as { getBlob(): object }).getBlob();
}

/** A YouTube address or the id alone: AS/reference/forms/video-item. */
function videoMembers(at: ItemAt): Members {
  return {
    setVideoUrl: (url: unknown) => {
      const value = text(url, 'VideoItem.setVideoUrl');
      return at.change((item) => (item.media.url = value));
    },
  } satisfies Official<GoogleAppsScript.Forms.VideoItem>;
}
