import { ServiceError } from '../../runtime/signals';
import { mismatch, type Call, type CardClass, type Setters } from './maker';
import { assertCount, choice, flag, push, text, textAt } from './setters';

const action = {
  setFunctionName: text('function'),
  setParameters: parameters,
  setLoadIndicator: choice('loadIndicator', 'LoadIndicator'),
  setPersistValues: flag('persistValues'),
  setAllWidgetsAreRequired: flag('allWidgetsAreRequired'),
  addRequiredWidget: (call) => {
    assertCount(call, 1);
    push(call.state, 'requiredWidgets', textAt(call, 0));
  },
} satisfies Setters<GoogleAppsScript.Card_Service.Action>;

/** Keys and values must be strings (AS/reference/card-service/action#setparametersparameters). */
function parameters(call: Call): void {
  const [given] = call.args;
  const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
  if (!isMap || call.args.length !== 1) throw mismatch(call);
  const entries = Object.entries(given);
  if (entries.some(([, value]) => typeof value !== 'string'))
    throw new ServiceError('Invalid argument: parameters');
  call.state['parameters'] = entries.map(([key, value]) => ({ key, value: value as string }));
}

const openLink = {
  setUrl: text('url'),
  setOpenAs: choice('openAs', 'OpenAs'),
  setOnClose: choice('onClose', 'OnClose'),
} satisfies Setters<GoogleAppsScript.Card_Service.OpenLink>;

const authorizationAction = {
  setAuthorizationUrl: text('url'),
} satisfies Setters<GoogleAppsScript.Card_Service.AuthorizationAction>;

const attachment = {
  setTitle: text('title'),
  setResourceUrl: text('resourceUrl'),
  setMimeType: text('mimeType'),
  setIconUrl: text('iconUrl'),
} satisfies Setters<GoogleAppsScript.Card_Service.Attachment>;

/** What happens when something of a card is used. */
export const ACTIONS: Record<string, CardClass> = {
  Action: { setters: action },
  OpenLink: { setters: openLink },
  // The address opens in a new window, and the add-on is loaded anew when she comes back (AS/reference/card-service/button).
  AuthorizationAction: {
    setters: authorizationAction,
    initial: { openAs: 'OVERLAY', onClose: 'RELOAD' },
  },
  Attachment: { setters: attachment },
};
