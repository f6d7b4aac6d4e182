/** No label is longer; to normalise a megabyte of combining marks takes minutes. */
const compared = 500;

/** A text as it is compared while somebody types: without case and accents. */
export function fold(text: string): string {
  return text.slice(0, compared).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
