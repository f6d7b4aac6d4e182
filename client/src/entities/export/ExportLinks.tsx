import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { writeAddress } from '../../lib/address/list-address.js';
import { useLocale, useTranslate } from '../../lib/words/use-translate.js';

interface ExportLinksProps {
  /** The name of the list in the address of the export. */
  list: 'audit-trail' | 'users';
  /** The filter of the list; null and undefined are left out. */
  filter: Readonly<Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>>;
  /** Number of selected rows; absent for the whole list. */
  count?: number;
}

/** The forms of a file that the server offers, and what their buttons say. */
const words = {
  csv: { all: 'audit.exportCsv', chosen: 'lists.exportSelectedCsv' },
  json: { all: 'audit.exportJson', chosen: 'lists.exportSelectedJson' },
} as const;

type Format = keyof typeof words;

const formats = Object.keys(words) as Format[];

function addressOf({ list, filter }: ExportLinksProps, format: Format, separator: ',' | ';'): string {
  const entries = Object.entries({ ...filter, separator: format === 'csv' ? separator : undefined });
  const query = writeAddress(Object.fromEntries(entries.map(([name, value]) => [name, value?.toString()])));
  return `/exports/${list}.${format}?${query}`;
}

/** Links to the list as a file, which the server streams; French spreadsheets expect semicolons. */
export function ExportLinks(props: ExportLinksProps) {
  const t = useTranslate();
  const { count } = props;
  const separator = useLocale() === 'fr' ? ';' : ',';
  return formats.map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      href={addressOf(props, format, separator)}
      download
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {count === undefined ? t(words[format].all) : t(words[format].chosen, { count })}
    </Button>
  ));
}
