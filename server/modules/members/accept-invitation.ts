import { checkPassword, hashPassword } from '../../kernel/access/password.js';
import type { Context } from '../../kernel/context.js';
import { DomainError } from '../../kernel/faults/errors.js';
import { readAccount } from '../accounts/index.js';
import { signMemberIn, type Viewer } from '../administrators/index.js';
import { acceptLink, followLink, InvitationLinkState } from '../invitations/index.js';

const explanations: Record<InvitationLinkState, string> = {
  [InvitationLinkState.VALID]: 'This link cannot be used now; try again.',
  [InvitationLinkState.USED]: 'This link has been used; sign in with the password that you chose.',
  [InvitationLinkState.EXPIRED]: 'This link has expired; ask your administrator for a new invitation.',
  [InvitationLinkState.WITHDRAWN]: 'This invitation was withdrawn; ask your administrator.',
  [InvitationLinkState.REPLACED]: 'A newer invitation was sent to you; use the link in it.',
  [InvitationLinkState.UNKNOWN]: 'This link is not complete; copy the whole of it from the mail.',
};

const notUsable = (state: InvitationLinkState): DomainError =>
  new DomainError('BAD_USER_INPUT', explanations[state], { field: 'token', refusal: { reason: 'link.unknown' } });

export interface AcceptInvitationProps {
  token: string;
  password: string;
}

/** Uses an invitation up: the user has a password from now on, and is signed in. */
export const acceptInvitation = async (
  context: Context,
  { token, password }: AcceptInvitationProps,
): Promise<Viewer> => {
  const { state } = await followLink(context, token);
  if (state !== InvitationLinkState.VALID) throw notUsable(state);
  checkPassword(password);
  const passwordHash = await hashPassword(password, { known: true, source: token });
  return context.transaction(async (inside) => {
    const link = await acceptLink(inside, token, passwordHash);
    const account = link.userId === undefined ? undefined : await readAccount(inside, link.userId);
    if (!account) throw notUsable(link.state);
    return signMemberIn(inside, account);
  });
};
