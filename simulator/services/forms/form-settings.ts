import { nextId } from '../../world/ids';
import { ServiceError } from '../../runtime/signals';
import type { FormAt } from './form';
import { removeGrading } from './grading';
import { flag, text } from './guest';
import { formAt, shortUrl } from './prefill';
import { TEXT } from './rules';
import { editUrl, publishedUrl, type FormState } from './state';
import type { Official } from '../../runtime/official';

type Flag = { [K in keyof FormState]: FormState[K] extends boolean ? K : never }[keyof FormState];
type Setting = keyof GoogleAppsScript.Forms.Form;
type Text = 'title' | 'description' | 'confirmationMessage' | 'closedMessage';

/** Setter, getter, field. @see platform-facts §4.10 */
const FLAGS = [
  ['setCollectEmail', 'collectsEmail', 'collectEmail'],
  ['setAllowResponseEdits', 'canEditResponse', 'allowEdits'],
  ['setLimitOneResponsePerUser', 'hasLimitOneResponsePerUser', 'limitOne'],
  ['setProgressBar', 'hasProgressBar', 'progressBar'],
  ['setShowLinkToRespondAgain', 'hasRespondAgainLink', 'showLinkToRespondAgain'],
  ['setPublishingSummary', 'isPublishingSummary', 'publishingSummary'],
  ['setShuffleQuestions', 'getShuffleQuestions', 'shuffle'],
  ['setIsQuiz', 'isQuiz', 'isQuiz'],
] as const satisfies readonly [Setting, Setting, Flag][];

const TEXTS = [
  ['setTitle', 'getTitle', 'title'],
  ['setDescription', 'getDescription', 'description'],
  ['setConfirmationMessage', 'getConfirmationMessage', 'confirmationMessage'],
  ['setCustomClosedFormMessage', 'getCustomClosedFormMessage', 'closedMessage'],
] as const satisfies readonly [Setting, Setting, Text][];

type Looped = (typeof FLAGS | typeof TEXTS)[number][0 | 1];

/** Title, messages, switches, publishing and addresses of a form. */
export function settingMembers(at: FormAt): Record<string, unknown> {
  const members: Record<string, unknown> = { ...publishingMembers(at), ...addressMembers(at) };
  for (const [setter, getter, field] of FLAGS) {
    members[getter] = () => at.form()[field];
    members[setter] = (value: unknown) => {
      const enabled = flag(value, `Form.${setter}`);
      return at.change((form) => {
        form[field] = enabled;
        if (field === 'isQuiz' && !enabled) removeGrading(form);
      });
    };
  }
  for (const [setter, getter, field] of TEXTS) {
    members[getter] = () => at.form()[field];
    members[setter] = (value: unknown) => {
      const words = text(value, `Form.${setter}`);
      return at.change((form) => (form[field] = words));
    };
  }
  return members as Record<Looped, () => object> satisfies Official<GoogleAppsScript.Forms.Form>;
}

/** Publishing switches accepting with it; an unpublished form cannot accept; old forms know neither (platform-facts §4.5). */
function publishingMembers(at: FormAt): Record<string, unknown> {
  const modern = (): FormState => {
    const form = at.form();
    if (!form.advancedResponders) throw new ServiceError(TEXT.legacy);
    return form;
  };
  return {
    supportsAdvancedResponderPermissions: () => at.form().advancedResponders,
    isPublished: () => modern().published,
    isAcceptingResponses: () => at.form().acceptingResponses,
    setPublished: (value: unknown) => {
      const published = flag(value, 'Form.setPublished');
      modern();
      return at.change((form) => Object.assign(form, { published, acceptingResponses: published }));
    },
    setAcceptingResponses: (value: unknown) => {
      const accepting = flag(value, 'Form.setAcceptingResponses');
      return at.change((form) => {
        if (accepting && !form.published) throw new ServiceError(TEXT.invalidData);
        form.acceptingResponses = accepting;
      });
    },
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}

function addressMembers(at: FormAt): Record<string, unknown> {
  const { world } = at.guest.host;
  return {
    getId: () => at.form().id,
    getPublishedUrl: () => publishedUrl(at.form()),
    getEditUrl: () => editUrl(at.form()),
    getSummaryUrl: () => `https://docs.google.com/forms/d/${at.form().id}/viewanalytics`,
    shortenFormUrl: (value: unknown) => {
      const url = text(value, 'Form.shortenFormUrl');
      const form = formAt(world, url);
      if (form === undefined) throw new ServiceError(TEXT.invalidArgument('url'));
      const known = Object.keys(form.shortUrls).find((code) => form.shortUrls[code] === url);
      const code = known ?? nextId(world, 'form-short-url', 17);
      form.shortUrls[code] = url;
      return shortUrl(code);
    },
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}
