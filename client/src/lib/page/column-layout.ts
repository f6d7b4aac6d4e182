/** The layout that a reader chose for the columns of a list; the browser keeps it under the name of the list. */
export interface ColumnLayout {
  /** Ids of columns; columns that are not among them keep their default place. */
  order: readonly string[];
  hidden: readonly string[];
  dense: boolean;
}

/** The default layout. */
export const plainLayout: ColumnLayout = { order: [], hidden: [], dense: false };

const keyOf = (list: string): string => `rollcall-columns-${list}`;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Reads a layout; anything malformed or blocked is ignored. */
export function readLayout(list: string): ColumnLayout {
  try {
    const { order, hidden, dense } = JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}');
    return { order: texts(order), hidden: texts(hidden), dense: dense === true };
  } catch {
    return plainLayout;
  }
}

/** Stores a layout; where storage is blocked, it lasts as long as the page. */
export function keepLayout(list: string, layout: ColumnLayout): void {
  try {
    if (isPlain(layout)) localStorage.removeItem(keyOf(list));
    else localStorage.setItem(keyOf(list), JSON.stringify(layout));
  } catch {
    // The browser blocks storage; only the layout is lost, so nobody needs to know.
  }
}

/** Returns true for the default layout. */
export function isPlain({ order, hidden, dense }: ColumnLayout): boolean {
  return order.length === 0 && hidden.length === 0 && !dense;
}

/** Orders ids by a layout; one that it does not contain stays behind its default predecessor. */
export function arrange(ids: readonly string[], order: readonly string[]): string[] {
  const arranged = order.filter((id) => ids.includes(id));
  ids.forEach((id, place) => {
    if (arranged.includes(id)) return;
    const before = ids.slice(0, place).findLast((one) => arranged.includes(one));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, id);
  });
  return arranged;
}

/** Returns the ids with one of them moved by one place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const next = ids.filter((one) => one !== id);
  next.splice(Math.min(Math.max(from + by, 0), next.length), 0, id);
  return next;
}
