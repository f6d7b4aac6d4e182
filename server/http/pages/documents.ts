import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { documentPage, escapeHtml, titleOf } from './document-page.js';

/** A document that the server shows: its path in the repository, and its address. */
interface Source {
  /** The path from the root of the repository, e.g. docs/api.md. */
  path: string;
  address: string;
  /** Absent for the list of decisions, which is made from their titles. */
  file?: string;
}

const decisions: Source = { path: 'docs/decisions', address: '/docs/decisions' };

const markdownIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .sort();
  } catch {
    // A server without documentation still serves everything else.
    return [];
  }
};

/** Lists the only files that are ever read: an address is looked up and never made into a path. */
const findSources = (directory: string): Source[] => [
  ...markdownIn(directory).map((name) => ({
    path: `docs/${name}`,
    address: name === 'README.md' ? '/docs' : `/docs/${name.slice(0, -3)}`,
    file: join(directory, name),
  })),
  ...markdownIn(join(directory, 'decisions')).map((name) => ({
    path: `docs/decisions/${name}`,
    address: `/docs/decisions/${name.slice(0, -3)}`,
    file: join(directory, 'decisions', name),
  })),
  ...markdownIn(join(directory, '..'))
    .filter((name) => name === 'CHANGELOG.md')
    .map((name) => ({ path: name, address: '/docs/changelog', file: join(directory, '..', name) })),
  decisions,
];

/**
 * Returns the address of a document's link on this server; undefined if it names a file of the repository that is not
 * shown. Links to other sites and to headings stay as they are.
 */
const linkFrom =
  (path: string, addresses: ReadonlyMap<string, string>) =>
  (href: string): string | undefined => {
    if (/^(?:[a-z]+:|#)/i.test(href)) return href;
    const { pathname, hash } = new URL(href, `file:///${path}`);
    const address = addresses.get(pathname.slice(1).replace(/\/$/, ''));
    return address && `${address}${hash}`;
  };

/** Headings get the ids that GitHub gives them, so that links to them work on both. */
const markdownOf = (link: (href: string) => string | undefined): Marked =>
  new Marked(gfmHeadingId(), {
    renderer: {
      link(token) {
        const to = link(token.href);
        if (to === undefined) return this.parser.parseInline(token.tokens);
        token.href = to;
        return false;
      },
      code: ({ text, escaped }) => `<pre tabindex="0"><code>${escaped ? text : escapeHtml(text)}</code></pre>\n`,
    },
  });

/** The text of a document with this server's own addresses in place of everybody's. */
const readDocument = async (file: string, publicUrl: string): Promise<string> => {
  const text = await readFile(file, 'utf8');
  return text.replaceAll(/https:\/\/rollcall\.example\.com(?=\/(?:scim\/v2|graphql)\b)/g, () => publicUrl);
};

const listDecisions = async (sources: readonly Source[]): Promise<string> => {
  const lines = sources
    .filter(({ path }) => path.startsWith('docs/decisions/'))
    .map(async ({ path, file }) => {
      const title = titleOf(await readFile(file as string, 'utf8'));
      return `- [${title}](${path.replace('docs/', '')})`;
    });
  return [
    '# Decisions',
    'Why it is built as it is, each on a page of its own.',
    (await Promise.all(lines)).join('\n'),
  ].join('\n\n');
};

export interface Documents {
  /** The page at an address of this server; undefined where there is none. */
  pageAt: (address: string) => (() => Promise<string>) | undefined;
}

/** The documents of the documentation folder as pages. Each is rendered when it is first asked for, and kept. */
export const openDocuments = (directory: string, publicUrl: string): Documents => {
  const sources = findSources(directory);
  const addresses = new Map(sources.map(({ path, address }) => [path, address]));
  addresses.set('docs', '/docs').set('schema.graphql', '/schema.graphql');

  const render = async ({ path, file }: Source): Promise<string> => {
    const text = file ? await readDocument(file, publicUrl) : await listDecisions(sources);
    const language = /\.fr\.md$/.test(path) ? 'fr' : 'en';
    const body = await markdownOf(linkFrom(path, addresses)).parse(text);
    return documentPage({ language, title: titleOf(text), body });
  };
  const kept = new Map<string, Promise<string>>();
  const pages = new Map(
    sources.map((source) => [
      source.address,
      () => {
        const page = kept.get(source.address) ?? render(source);
        kept.set(source.address, page);
        // A file that could not be read is tried again by the next reader.
        page.catch(() => kept.delete(source.address));
        return page;
      },
    ]),
  );
  return { pageAt: (address) => pages.get(address) };
};
