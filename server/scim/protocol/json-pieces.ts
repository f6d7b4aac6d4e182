import type { JsonObject } from '../../kernel/json-object.js';
import { JsonText } from '../../kernel/text/json-text.js';
import { MemberList } from './member-list.js';
import type { ResourceBody } from './resources.js';

const pieceLength = 64 * 1024;

function* writeItems<Item>(items: Iterable<Item>, write: (item: Item) => Iterable<string>): Generator<string> {
  let separator = '';
  for (const item of items) {
    if (separator !== '') yield separator;
    yield* write(item);
    separator = ',';
  }
}

/** An object up to where the items of one more property come. */
const opened = (object: JsonObject, name: string): string => {
  const beginning = JSON.stringify(object).slice(0, -1);
  return `${beginning}${beginning === '{' ? '' : ','}"${name}":[`;
};

/** An object with one more property, whose value is written item by item. */
function* writeWith(object: JsonObject, name: string, items: Iterable<string>): Generator<string> {
  yield opened(object, name);
  yield* items;
  yield ']}';
}

/** Members come last in a resource, and resources in a list. */
function* write(body: ResourceBody): Generator<string> {
  if (body instanceof JsonText) yield body.text;
  else if (body['members'] instanceof MemberList) {
    const { members, ...rest } = body;
    yield* writeWith(
      rest,
      'members',
      writeItems(members as MemberList, (text) => [text]),
    );
  } else if (Array.isArray(body['Resources'])) {
    const { Resources: resources, ...rest } = body;
    yield* writeWith(rest, 'Resources', writeItems(resources as ResourceBody[], write));
  } else yield JSON.stringify(body);
}

/** Writes an answer as JSON in pieces of some 64 kB, so that its text never exists as a whole. */
export function* jsonPieces(body: ResourceBody): Generator<string> {
  let piece = '';
  for (const text of write(body)) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Writes an answer as JSON at once; what is text already stays as it is. */
export const jsonText = (body: ResourceBody): string => {
  if (body instanceof JsonText) return body.text;
  const { Resources: resources, ...rest } = body;
  if (Array.isArray(resources)) return `${opened(rest, 'Resources')}${resources.map(jsonText).join(',')}]}`;
  return body['members'] instanceof MemberList ? [...write(body)].join('') : JSON.stringify(body);
};
