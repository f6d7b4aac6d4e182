/** One member as SCIM lists it. */
export interface ListedMember {
  value: string;
  display: string | null;
  type: 'User' | 'Group';
}

/** A line begins with one of these letters; the id and the name as JSON follow. */
const letters = { User: 'U', Group: 'G' } as const;
const idStart = 1;
const idEnd = 37;

/** Members that are made into lines at once. */
const membersInPart = 1_000;

/** The length at which a text is cut, at the end of a line: the work on one piece takes about a millisecond. */
const pieceLength = 64 * 1024;

const lineOf = ({ type, value, display }: ListedMember): string => `${letters[type]}${value}${JSON.stringify(display)}`;

const readLine = (line: string): ListedMember => ({
  value: line.slice(idStart, idEnd),
  display: JSON.parse(line.slice(idEnd)) as string | null,
  type: line.startsWith(letters.User) ? 'User' : 'Group',
});

function* partsOf(members: readonly ListedMember[]): Generator<string> {
  for (let start = 0; start < members.length; start += membersInPart) {
    yield members
      .slice(start, start + membersInPart)
      .map(lineOf)
      .join('\n');
  }
}

function* cut(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start + pieceLength);
    yield text.slice(start, end < 0 ? text.length : end);
    start = end < 0 ? text.length : end + 1;
  }
}

/** Takes a piece apart. */
export const membersIn = (piece: string): ListedMember[] => piece.split('\n').map(readLine);

/** The templates of a user; `$1` is the id and `$2` the name as JSON, as String.replace reads them. */
export interface UserTemplate {
  named: string;
  nameless: string;
}

const named = /(?:^|\n)U([^\n]{36})([^\n]+)/g;
const nameless = /(?:^|\n)U([^\n]{36})null(?![^\n])/g;

/** Returns whether a piece holds users alone, so that rewriteUsers may be used. */
export const holdsUsersAlone = (piece: string): boolean =>
  !piece.startsWith(letters.Group) && !piece.includes(`\n${letters.Group}`);

/** Writes the users of a piece one after the other by a template, without making anything of each. */
export const rewriteUsers = (piece: string, template: UserTemplate): string => {
  const somebodyIsNameless = nameless.test(piece);
  nameless.lastIndex = 0;
  return somebodyIsNameless
    ? piece
        .split('\n')
        .map((line) => line.replace(nameless, template.nameless).replace(named, template.named))
        .join('')
    : piece.replace(named, template.named);
};

/**
 * The members of a group as lines of text, in pieces of some thousands: 65 bytes a member instead of an object. However
 * many they are, they go from the database to an answer without being taken apart as a whole. JSON has no line breaks
 * of its own, so that a name cannot end its line.
 */
export class MemberText implements Iterable<string> {
  readonly #parts: Iterable<string> | undefined;

  private constructor(
    readonly count: number,
    parts: Iterable<string> | undefined,
  ) {
    this.#parts = parts;
  }

  static of(count: number, parts: readonly string[]): MemberText {
    return new MemberText(count, parts);
  }

  static ofMembers(members: readonly ListedMember[]): MemberText {
    return new MemberText(members.length, { [Symbol.iterator]: () => partsOf(members) });
  }

  /** Members that were not read, because there are too many to read them with the rest. */
  static unread(count: number): MemberText {
    return new MemberText(count, undefined);
  }

  get isRead(): boolean {
    return this.#parts !== undefined;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const part of this.#parts ?? []) yield* cut(part);
  }

  /** Returns the members to JSON.stringify. */
  toJSON(): ListedMember[] {
    return [...this].flatMap(membersIn);
  }
}
