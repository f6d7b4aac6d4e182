import type { JsonObject } from '../../kernel/json-object.js';
import {
  holdsUsersAlone,
  type MemberText,
  membersIn,
  rewriteUsers,
  type UserTemplate,
} from '../../kernel/text/member-text.js';
import { whole } from './projection.js';
import { endpoints } from './resources.js';

type Project = (member: JsonObject) => JsonObject;
type Write = (piece: string) => string;

/** A text inside JSON, and inside the second argument of String.replace. */
const inTemplate = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('$', '$$$$');

const templateOf = (baseUrl: string): UserTemplate => {
  const end = `"type":"User","$$ref":"${inTemplate(baseUrl)}${endpoints.User}/$1"}`;
  return { named: `,{"value":"$1","display":$2,${end}`, nameless: `,{"value":"$1",${end}` };
};

/** Writes what a projection keeps of each member, and omits the members of which it keeps nothing. */
const writeProjected =
  (baseUrl: string, project: Project): Write =>
  (piece) =>
    membersIn(piece)
      .map(({ value, display, type }) =>
        project({
          value,
          ...(display !== null && { display }),
          type,
          $ref: `${baseUrl}${endpoints[type]}/${value}`,
        }),
      )
      .filter((member) => Object.keys(member).length > 0)
      .map((member) => JSON.stringify(member))
      .join(',');

/** Whole users are put together from texts, which takes a tenth of what an object for each does. */
const writeWhole = (baseUrl: string): Write => {
  const template = templateOf(baseUrl);
  const writeMixed = writeProjected(baseUrl, whole);
  return (piece) => (holdsUsersAlone(piece) ? rewriteUsers(piece, template).slice(1) : writeMixed(piece));
};

/**
 * The members of a group in an answer, written as JSON (RFC 7643 §4.2) some thousand at a time, when their turn has
 * come: a group may have hundreds of thousands, and a second list of that length would cost more than the answer.
 */
export class MemberList implements Iterable<string> {
  readonly #text: MemberText;
  readonly #write: Write;

  constructor(text: MemberText, baseUrl: string, project: Project) {
    this.#text = text;
    this.#write = project === whole ? writeWhole(baseUrl) : writeProjected(baseUrl, project);
  }

  get count(): number {
    return this.#text.count;
  }

  /** Some members each time, separated by commas. */
  *[Symbol.iterator](): Generator<string> {
    for (const piece of this.#text) {
      const members = this.#write(piece);
      if (members !== '') yield members;
    }
  }

  toJSON(): JsonObject[] {
    return JSON.parse(`[${[...this].join(',')}]`) as JsonObject[];
  }
}
