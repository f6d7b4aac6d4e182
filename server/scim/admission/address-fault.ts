const names = '^/(?:Users|Groups|Bulk|Schemas|ResourceTypes|ServiceProviderConfig|Me)(?:/|$)';
const exactEndpoint = new RegExp(names);
const endpoint = new RegExp(names, 'i');

/** The fault of an unknown path below the endpoint. */
export const addressFault = (path: string) => {
  if (/^\/?scim(?:\/|$)/i.test(path) || /^\/v2(?:\/|$)/i.test(path)) return 'path.doubled-base';
  if (/^\/v\d/i.test(path)) return 'path.other-version';
  return endpoint.test(path) && !exactEndpoint.test(path) ? 'path.case' : 'path.unknown';
};

/** The fault of an address beside the endpoint: a part of the base URL, another version or other letter case. */
export const strayAddressFault = (path: string) => {
  if (/^\/scim\/v2(\/|$)/i.test(path)) return 'path.case/beside';
  return /^\/scim\/v\d/i.test(path) ? 'path.other-version/beside' : 'path.missing-version';
};
