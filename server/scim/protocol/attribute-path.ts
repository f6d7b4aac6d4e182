const maximumLength = 1000;

const attributePath = /^(?:urn:[a-z0-9][a-z0-9-]{0,31}:[^\s"()[\]]*:)?\$?[a-z][\w-]*(?:\.\$?[a-z][\w-]*)?$/i;

/**
 * Returns whether a text has the form of attrPath (RFC 7644 figure 1); the registry decides whether the attribute
 * exists.
 */
export const isAttributePath = (text: string): boolean => text.length <= maximumLength && attributePath.test(text);
