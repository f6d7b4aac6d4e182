/** How somebody wants the columns of a list: kept in the browser, by the name of the list. */
export interface ColumnLayout {
  /** Ids of columns; columns that came later stand where they stand by themselves. */
  order: readonly string[];
  hidden: readonly string[];
  dense: boolean;
}

/** Every column as it stands by itself. */
export const plainLayout: ColumnLayout = { order: [], hidden: [], dense: false };

const keyOf = (list: string): string => `rollcall-columns-${list}`;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Reads a layout; what was not written by us, or may not be read, counts for nothing. */
export function readLayout(list: string): ColumnLayout {
  try {
    const { order, hidden, dense } = JSON.parse(localStorage.getItem(keyOf(list)) ?? '{}');
    return { order: texts(order), hidden: texts(hidden), dense: dense === true };
  } catch {
    return plainLayout;
  }
}

/** Keeps a layout; where the browser keeps nothing, it lasts as long as the page. */
export function keepLayout(list: string, layout: ColumnLayout): void {
  try {
    if (isPlain(layout)) localStorage.removeItem(keyOf(list));
    else localStorage.setItem(keyOf(list), JSON.stringify(layout));
  } catch {
    // Refused by the browser: there is nobody to tell, and nothing is lost but the habit.
  }
}

/** Checks if nothing was chosen. */
export function isPlain({ order, hidden, dense }: ColumnLayout): boolean {
  return order.length === 0 && hidden.length === 0 && !dense;
}

/** The ids in the order of a layout; one that it does not know stays behind the one that it follows by itself. */
export function arrange(ids: readonly string[], order: readonly string[]): string[] {
  const arranged = order.filter((id) => ids.includes(id));
  ids.forEach((id, place) => {
    if (arranged.includes(id)) return;
    const before = ids.slice(0, place).findLast((one) => arranged.includes(one));
    arranged.splice(before === undefined ? 0 : arranged.indexOf(before) + 1, 0, id);
  });
  return arranged;
}

/** The ids with one of them moved by a place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const next = ids.filter((one) => one !== id);
  next.splice(Math.min(Math.max(from + by, 0), next.length), 0, id);
  return next;
}
