import type { CauseCode } from './catalogue.js';

/** What the door and the domain say, and the cause that it tells of; named groups become facts of the diagnosis. */
interface DetailRule {
  says: RegExp;
  code: CauseCode;
}

const rule = (code: CauseCode, ...says: RegExp[]): DetailRule[] => says.map((pattern) => ({ code, says: pattern }));

const aboutResources = [
  ...rule('user.taken', /^Another user has this userName/),
  ...rule('user.not-found', /^There is no user with this id/),
  ...rule('group.name-taken', /^Another group has this displayName/),
  ...rule('group.not-found', /^There is no group with this id/),
  ...rule('member.unknown', /^No user or group was ever given the id (?<ids>.+); provision/),
  ...rule('member.without-id', /^Every member needs value/),
  ...rule('member.cycle', /^A group cannot contain itself/),
  ...rule('version.conflict', /^The resource is not in the state/, /^It was changed since you read it/),
];

const aboutValues = [
  ...rule('value.required-missing', /^Give an? (?<attribute>[\w.:-]+)(?:: it is required| that is not blank)/),
  ...rule('value.too-long', /^Shorten (?<attribute>.+) to at most (?<limit>\d+ \w+)\./),
  ...rule('value.email-invalid', /^Remove the line breaks and control characters from the e-mail/),
  ...rule('value.invisible-characters', /^Remove the invisible characters/),
  ...rule(
    'value.control-characters',
    /^A text holds U\+0000/,
    /^Remove the NUL character/,
    /^Send well-formed Unicode/,
    /^Remove the line breaks and control characters from (?<attribute>[\w.]+)\./,
  ),
  ...rule('value.number-too-large', /^A number is too large/),
  ...rule('value.primary-twice', /^Mark at most one of the (?<attribute>.+) as primary/),
  ...rule('value.empty-entry', /^Give (?<attribute>\S+) a value, or leave the entry out/, /^Give every member an id/),
  ...rule('value.too-many', /^(?:Keep|Send) at most (?<limit>\d+) values of (?<attribute>[\w.:$-]+)/),
  ...rule('attribute.immutable', /^(?<attribute>\S+) cannot be changed here/),
];

const aboutQueries = [
  ...rule('filter.unsupported', /^Filter on something else/, /^This list cannot be filtered/, /^A filter by/),
  ...rule('filter.invalid', /^The filter is/, /at least one filter\.$/),
  ...rule('query.cursor', /^This cursor does not belong/),
  ...rule(
    'query.invalid',
    /^Give (?:attributes|startIndex)/,
    /^Give [\w.]+ once\.$/,
    /^Sort by/,
    /^(?:count|startIndex) has to be a whole number/,
    /^sortOrder has to be/,
    /^Page by startIndex or by cursor/,
    /^Ask for \d+ again/,
    /^Name at most \d+ attributes/,
    /^A search needs/,
    /\(RFC 7644 §3\.4\.3\)\.$/,
  ),
];

const aboutPatches = [
  ...rule('patch.no-target', /^No value of (?<attribute>.+) matches/, /^Give the path of what to remove/),
  ...rule(
    'patch.too-many',
    /^Too many operations/,
    /^Too much to compare/,
    /^Send at most \d+ operations/,
    /^Change members in at most/,
  ),
  ...rule(
    'patch.invalid-operation',
    /^Every (?:entry of Operations|operation)/,
    /^Operations is empty/,
    /^A PATCH needs/,
    /^Without a path/,
  ),
];

const aboutBodies = [
  ...rule('schema.undeclared', /^Name urn:\S+ in schemas/, /^Send schemas as a list/),
  ...rule(
    'body.not-json',
    /^The body is not valid JSON/,
    /^The body has to be one JSON object/,
    /^The body uses a res/,
  ),
  ...rule('body.attribute-twice', /^The body has the same attribute twice/, /^Send each attribute once/),
  ...rule(
    'body.too-deep',
    /^The body nests deeper than (?<limit>\d+)/,
    /^Nest objects and arrays at most (?<limit>\d+)/,
  ),
  ...rule('body.not-utf8', /^The body is not valid UTF-8/),
  ...rule('bulk.too-many', /^A bulk request has at most (?<limit>\d+)/),
  ...rule('bulk.invalid', /^Give each POST/, /^A bulk request needs/, /^Operation \d+ (?:has|needs)/, /bulkId/),
  ...rule('body.too-large', /^The body is larger than (?<limit>[\d.]+ MiB)/),
  ...rule('body.cut-off', /^The connection ended/, /^The body came too slowly/, /^The body cannot be read/),
];

const aboutTheDoor = [
  ...rule('path.encoding', /^The address has a broken percent-encoding/),
  ...rule('path.too-long', /^The address is too long/),
  ...rule('transport.refused', /^Send one Host header/, /^Send the body as it is or chunked/),
  ...rule('feature.unsupported', /^This server does not offer/),
  ...rule('database.away', /^The directory cannot answer/),
  ...rule('overload', /^Too many changes at once/),
];

/** The rules in the order in which they are tried. */
export const detailRules: readonly DetailRule[] = [
  ...aboutResources,
  ...aboutValues,
  ...aboutQueries,
  ...aboutPatches,
  ...aboutBodies,
  ...aboutTheDoor,
];
