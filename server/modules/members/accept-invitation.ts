import { hashPassword } from '../../kernel/access/password.js';
import type { Context } from '../../kernel/context.js';
import type { FaultName } from '../../kernel/faults/catalogue.js';
import type { DomainError } from '../../kernel/faults/errors.js';
import { faultWith } from '../../kernel/faults/fault.js';
import { readAccount } from '../accounts/index.js';
import { signMemberIn, type Viewer } from '../administrators/index.js';
import { checkNewPassword } from '../common/index.js';
import { acceptLink, followLink, InvitationLinkState } from '../invitations/index.js';

const explanations = {
  [InvitationLinkState.VALID]: 'invitation-link.unusable',
  [InvitationLinkState.USED]: 'invitation-link.used',
  [InvitationLinkState.EXPIRED]: 'invitation-link.expired',
  [InvitationLinkState.WITHDRAWN]: 'invitation-link.withdrawn',
  [InvitationLinkState.REPLACED]: 'invitation-link.replaced',
  [InvitationLinkState.UNKNOWN]: 'invitation-link.incomplete',
} as const satisfies Record<InvitationLinkState, FaultName>;

const notUsable = (state: InvitationLinkState): DomainError =>
  faultWith(explanations[state], { refusal: { reason: 'link.unknown' } });

export interface AcceptInvitationProps {
  token: string;
  password: string;
}

/** Accepts an invitation: sets the user's password and signs the user in. */
export const acceptInvitation = async (
  context: Context,
  { token, password }: AcceptInvitationProps,
): Promise<Viewer> => {
  const { state, userName, displayName, email } = await followLink(context, token);
  if (state !== InvitationLinkState.VALID) throw notUsable(state);
  await checkNewPassword(context, password, [userName, displayName, email]);
  const passwordHash = await hashPassword(password, { known: true, source: token });
  return context.transaction(async (inside) => {
    const link = await acceptLink(inside, token, passwordHash);
    const account = link.userId === undefined ? undefined : await readAccount(inside, link.userId);
    if (!account) throw notUsable(link.state);
    return signMemberIn(inside, account);
  });
};
