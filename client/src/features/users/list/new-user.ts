export interface NewUser {
  userName: string;
  givenName: string;
  familyName: string;
  email: string;
  displayName: string;
}

/** Returns the input as SCIM attributes (RFC 7643 §4.1), without empty fields. */
export function newUserAttributes(user: NewUser): Record<string, unknown> {
  const { userName, givenName, familyName, email, displayName } = trimmed(user);
  const name = { ...(givenName && { givenName }), ...(familyName && { familyName }) };
  return {
    userName,
    active: true,
    ...(Object.keys(name).length > 0 && { name }),
    ...(displayName && { displayName }),
    ...(email && { emails: [{ value: email, type: 'work', primary: true }] }),
  };
}

function trimmed(user: NewUser): NewUser {
  const { userName, givenName, familyName, email, displayName } = user;
  return {
    userName: userName.trim(),
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    email: email.trim(),
    displayName: displayName.trim(),
  };
}
