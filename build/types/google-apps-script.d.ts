// What Google has and the official types do not know yet (platform-facts §4.12 and the reference pages of these classes).
// This folder is the one place for it: `build/fidelity` reads it together with the types.
interface Console {
  /** Scripts use it (field), the reference does not list it. */
  debug(formatOrObject: unknown, ...values: unknown[]): void;
}

declare namespace GoogleAppsScript {
  interface Sheets {
    getVersion(): string;
  }
  namespace Forms {
    enum ItemType {
      RATING = 17,
      UNSUPPORTED,
    }
    enum RatingIconType {
      STAR,
      HEART,
      THUMB_UP,
    }
    interface FormApp {
      RatingIconType: typeof RatingIconType;
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      addRatingItem(): RatingItem;
      /** False for forms made before April 2025, which are always published. */
      supportsAdvancedResponderPermissions(): boolean;
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
      getPublishedReaders(): Base.User[];
      addPublishedReader(user: string | Base.User): Form;
      addPublishedReaders(emailAddresses: string[]): Form;
      removePublishedReader(user: string | Base.User): Form;
    }
    interface Item {
      asRatingItem(): RatingItem;
    }
    interface RatingItem {
      createResponse(response: Integer): ItemResponse;
      duplicate(): RatingItem;
      getGeneralFeedback(): QuizFeedback;
      getHelpText(): string;
      getId(): Integer;
      getIndex(): Integer;
      getPoints(): Integer;
      getRatingIcon(): RatingIconType;
      getRatingScaleLevel(): Integer;
      getTitle(): string;
      getType(): ItemType;
      isRequired(): boolean;
      setGeneralFeedback(feedback: QuizFeedback): RatingItem;
      setHelpText(text: string): RatingItem;
      setPoints(points: Integer): RatingItem;
      setRatingIcon(ratingIcon: RatingIconType): RatingItem;
      setRatingScaleLevel(ratingScaleLevel: Integer): RatingItem;
      setRequired(enabled: boolean): RatingItem;
      setTitle(title: string): RatingItem;
    }
  }
  namespace Drive {
    enum Permission {
      FILE_ORGANIZER = 6,
    }
  }
  namespace Gmail {
    interface GmailAttachment {
      /** As an implementation of BlobSource (AS/reference/base/blob-source). */
      getBlob(): Base.Blob;
    }
  }
  namespace HTML {
    interface HtmlService {
      /** What the code of a template calls (`HtmlTemplate.getCode` shows it); no reference lists it. */
      initTemplate(): object;
    }
  }
  namespace Script {
    interface AuthorizationInfo {
      getAuthorizedScopes(): string[];
    }
  }
}
