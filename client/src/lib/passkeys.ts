import type { ActionResult } from './use-action.js';

/** An IP address, which no passkey can belong to. */
const isAddress = (host: string): boolean => host.includes(':') || /^[\d.]+$/.test(host);

/** Returns whether this browser can use passkeys on this page. */
export function canUsePasskeys(): boolean {
  const { isSecureContext, PublicKeyCredential, location } = window;
  return isSecureContext && PublicKeyCredential !== undefined && !isAddress(location.hostname);
}

/** The failure of a passkey on the device: it was dismissed, took too long, or is not there. */
const dismissed: ActionResult<never> = {
  ok: false,
  failure: { code: 'UNAUTHENTICATED', field: 'passkey', cause: 'passkey.refused', message: '' },
};

type Ceremonies = typeof import('@simplewebauthn/browser');

const ask = async (ceremony: (browser: Ceremonies) => Promise<unknown>): Promise<ActionResult<unknown>> => {
  try {
    return { ok: true, data: await ceremony(await import('@simplewebauthn/browser')) };
  } catch {
    return dismissed;
  }
};

/** Has the device make a passkey, as the server describes it. */
export function createPasskey(options: unknown): Promise<ActionResult<unknown>> {
  type Options = Parameters<Ceremonies['startRegistration']>[0]['optionsJSON'];
  return ask((browser) => browser.startRegistration({ optionsJSON: options as Options }));
}

/** Has the device answer by a passkey, as the server asks. */
export function answerByPasskey(options: unknown): Promise<ActionResult<unknown>> {
  type Options = Parameters<Ceremonies['startAuthentication']>[0]['optionsJSON'];
  return ask((browser) => browser.startAuthentication({ optionsJSON: options as Options }));
}
