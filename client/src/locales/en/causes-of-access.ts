/** Causes of failure: tokens, addresses, the server. */
export const causesOfAccess = {
  'cause.token.unknown.what': 'The token is not known',
  'cause.token.unknown.fix':
    'A token that this server never issued, or that was deleted or renewed. In Okta, open Provisioning > Integration > Edit, paste an active token and test the credentials; if you no longer have one, renew it here first.',
  'cause.token.inactive.what': 'The token is set to inactive',
  'cause.token.inactive.fix':
    'Somebody set it to inactive. Set it to active again under Token status, or paste the active token into Okta (Provisioning > Integration > Edit).',
  'cause.token.expired.what': 'The token has expired',
  'cause.token.expired.fix':
    'Renew it under Token status. If you keep its secret, nothing changes in Okta; a new secret goes into OAuth Bearer Token (Provisioning > Integration > Edit).',
  'cause.token.address.what': 'The token was used from an address that is not allowed',
  'cause.token.address.fix':
    'The token may be used from certain addresses only, and the request came from another one, which is shown here. If it was Okta, add its address under Token status > Select > Allowed addresses. If you do not know the address, the token may have leaked: set it to inactive and issue a new secret.',
  'cause.token.malformed.what': 'The token is not complete',
  'cause.token.malformed.fix':
    'What Okta sends has not the form of a token: often a part was not copied. Copy the whole token and paste it into OAuth Bearer Token again (Provisioning > Integration > Edit).',
  'cause.token.none-usable.what': 'No token is active and unexpired',
  'cause.token.none-usable.fix': 'Every request is refused. Set a token to active under Token status, or renew it.',
  'cause.bearer.missing.what': 'No token was sent',
  'cause.bearer.missing.fix':
    'The request had no Authorization header. In Okta, choose HTTP Header (or OAuth Bearer Token) as the authentication mode and paste the token. A proxy in between may also remove the header.',
  'cause.bearer.empty.what': 'The token is empty',
  'cause.bearer.empty.fix':
    'Okta sent the word Bearer with nothing after it. Paste the token into the authorization field (Provisioning > Integration > Edit).',
  'cause.bearer.doubled.what': '“Bearer” is there twice',
  'cause.bearer.doubled.fix':
    'Okta writes Bearer itself, and it was pasted once more. Paste the token alone, without Bearer before it (Provisioning > Integration > Edit).',
  'cause.bearer.quoted.what': 'The token is in quotation marks',
  'cause.bearer.quoted.fix':
    'The quotation marks were pasted with it. Paste the token without them (Provisioning > Integration > Edit).',
  'cause.bearer.blank-inside.what': 'There is a blank inside the token',
  'cause.bearer.blank-inside.fix':
    'A blank or line break came along when it was copied. Copy the token with the Copy button and paste it again (Provisioning > Integration > Edit).',
  'cause.bearer.no-scheme.what': '“Bearer” is missing before the token',
  'cause.bearer.no-scheme.fix':
    'This kind of app sends the header as it is typed. In Okta, write Bearer, a blank and the token into the authorization field.',
  'cause.bearer.other-scheme.what': 'Another way to sign in was chosen',
  'cause.bearer.other-scheme.fix':
    'The request came with a user name and password or another scheme. In Okta, choose HTTP Header (or OAuth Bearer Token) as the authentication mode and paste the token.',
  'cause.bearer.in-query.what': 'The token stands in the address',
  'cause.bearer.in-query.fix':
    'A token in an address ends up in the logs of proxies and is not accepted. Take it out of the base URL, put it into the authorization field, and renew the token.',
  'cause.bearer.two-headers.what': 'There are two Authorization headers',
  'cause.bearer.two-headers.fix':
    'Something between Okta and this server, mostly a proxy, adds a header of its own. Have it pass on the one that Okta sends and no other.',
  'cause.path.doubled-base.what': '/scim/v2 is in the address twice',
  'cause.path.doubled-base.fix':
    'Okta appends /Users itself to the base URL, which already ends with /scim/v2. Copy the target SCIM URL from User provisioning and paste it as it is into SCIM 2.0 Base Url.',
  'cause.path.missing-version.what': '/v2 is missing in the address',
  'cause.path.missing-version.fix':
    'The base URL was pasted in part. Copy the target SCIM URL, which ends with /scim/v2, and paste it into SCIM 2.0 Base Url.',
  'cause.path.other-version.what': 'The address asks for another version of SCIM',
  'cause.path.other-version.fix':
    'This server speaks SCIM 2.0. Choose a SCIM 2.0 app in Okta and paste the target SCIM URL, which ends with /scim/v2.',
  'cause.path.case.what': 'The address has the wrong letter case',
  'cause.path.case.fix':
    'Addresses of SCIM distinguish capital and small letters, as in /Users and /Groups. Paste the target SCIM URL as it is, with nothing after it.',
  'cause.path.resource.what': 'The address ends in /Users or /Groups',
  'cause.path.resource.fix':
    'Okta appends /Users and /Groups itself. Copy the target SCIM URL, which ends with /scim/v2, and paste it as it is into SCIM 2.0 Base Url.',
  'cause.path.unknown.what': 'There is nothing at this address',
  'cause.path.unknown.fix':
    'Something follows the base URL that SCIM does not know. Paste the target SCIM URL as it is into SCIM 2.0 Base Url, with nothing after it.',
  'cause.path.encoding.what': 'The address is not encoded correctly',
  'cause.path.encoding.fix':
    'A percent sign in the address stands for no character. Check the base URL in Okta; a proxy may also have changed the address.',
  'cause.path.too-long.what': 'The address is too long',
  'cause.path.too-long.fix':
    'The client asks for too much at once. Send a long query as POST to /.search, or ask in several requests.',
  'cause.method.not-allowed.what': 'This address does not take this method',
  'cause.method.not-allowed.fix':
    'The answer names the methods that it takes. Check that the app in Okta is one for SCIM 2.0.',
  'cause.feature.unsupported.what': 'This part of SCIM is not offered',
  'cause.feature.unsupported.fix':
    'The client asks for an optional part. Okta works without it, so nothing has to be done.',
  'cause.transport.refused.what': 'A proxy changed the request',
  'cause.transport.refused.fix':
    'The request came with two Host headers or an unknown transfer coding, which only something in between makes. Check the proxy before this server.',
  'cause.rate.limited.what': 'Too many requests came in one second',
  'cause.rate.limited.fix':
    'The limit that is set for this server was reached. Okta waits and repeats by itself; nothing has to be done.',
  'cause.database.away.what': 'The database did not answer',
  'cause.database.away.fix':
    'Okta waits and repeats by itself. If this goes on, have a look at the database and the disk of this server.',
  'cause.search.too-long.what': 'The search took too long',
  'cause.search.too-long.fix':
    'It was ended so that others need not wait. Ask for fewer results, or compare userName, externalId or id by eq. Okta does not search like this; check the client.',
  'cause.overload.what': 'The server had too much to do',
  'cause.overload.fix': 'Okta waits and repeats by itself. If this goes on, give the server more capacity.',
  'cause.client.closed.what': 'The client went away before the answer',
  'cause.client.closed.fix':
    'The connection ended first, mostly because of a time limit of a proxy. What was asked may have been done all the same; look at the user or group. Raise the limit of the proxy.',
  'cause.unexpected.what': 'Something unforeseen went wrong here',
  'cause.unexpected.fix':
    'It is not Okta’s fault. Give the short id to whoever runs this server; its own log has the details. Then retry the task in Okta (Dashboard > Tasks).',
  'cause.refused.other.what': 'The request was refused',
  'cause.refused.other.fix': 'The answer below says why. Correct that in Okta and retry the task (Dashboard > Tasks).',
} as const;
