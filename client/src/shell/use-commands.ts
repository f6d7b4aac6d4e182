import { useDebouncedValue } from '@mantine/hooks';
import { IconHistory, IconUser, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.js';
import { fold } from '../lib/words/case-folding.js';
import { useTranslate } from '../lib/words/use-translate.js';
import type { Command, CommandGroup } from './command.js';
import { useSections } from './Navigation.js';
import { useActionCommands } from './use-action-commands.js';

const searchDocument = graphql(`
  query CommandPalette_search($search: String!) {
    users(first: 6, filter: { search: $search }) {
      nodes {
        id
        userName
        displayName
      }
    }
    groups(first: 4, filter: { search: $search }) {
      nodes {
        id
        displayName
      }
    }
  }
`);

/** A single letter matches half of the directory. */
const shortestSearch = 2;

/** Five characters of Crockford's base 32, as the detail of every SCIM error ends with. */
const logId = /^[0-9A-HJKMNP-TV-Z]{5}$/;

/** Returns what the palette offers for a text: everything without one; people and groups once they can be searched. */
export function useCommands(text: string, onHelp: () => void): { groups: CommandGroup[]; searching: boolean } {
  const t = useTranslate();
  const navigate = useNavigate();
  const written = text.trim();
  const [search] = useDebouncedValue(written, 200);
  const searchable = search.length >= shortestSearch;
  const [{ data, fetching }] = useQuery({ query: searchDocument, variables: { search }, pause: !searchable });
  const found = searchable && search === written ? data : undefined;
  const pages = usePageCommands();
  const actions = useActionCommands(onHelp);
  const users = (found?.users.nodes ?? []).map(({ id, userName, displayName }) => ({
    id: `user-${id}`,
    icon: IconUser,
    label: displayName ?? userName,
    remark: displayName ? userName : undefined,
    run: () => void navigate(`/users/${id}`),
  }));
  const userGroups = (found?.groups.nodes ?? []).map(({ id, displayName }) => ({
    id: `group-${id}`,
    icon: IconUsersGroup,
    label: displayName,
    run: () => void navigate(`/groups/${id}`),
  }));
  const groups: CommandGroup[] = [
    { id: 'log', label: t('palette.log'), commands: useLogCommands(written) },
    { id: 'pages', label: t('palette.pages'), commands: matching(pages, written) },
    { id: 'users', label: t('users.title'), commands: users },
    { id: 'groups', label: t('groups.title'), commands: userGroups },
    { id: 'actions', label: t('palette.actions'), commands: matching(actions, written) },
  ];
  const searching = written.length >= shortestSearch && (search !== written || fetching);
  return { groups: groups.filter(({ commands }) => commands.length > 0), searching };
}

/** Every word has to occur, whatever its case and accents. */
function matching(commands: Command[], text: string): Command[] {
  const words = fold(text).split(/\s+/);
  return commands.filter(({ label, remark = '' }) => words.every((word) => fold(`${label} ${remark}`).includes(word)));
}

function usePageCommands(): Command[] {
  const t = useTranslate();
  const navigate = useNavigate();
  return useSections().flatMap(({ heading, subheading, links }) =>
    links.map(({ to, label, icon }) => ({
      id: `page-${to.replaceAll('/', '-')}`,
      icon,
      label: t(label),
      remark: [heading, subheading].flatMap((part) => (part ? [t(part)] : [])).join(' › ') || undefined,
      run: () => void navigate(to),
    })),
  );
}

function useLogCommands(text: string): Command[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const id = text.toUpperCase();
  if (!logId.test(id)) return [];
  const run = () => void navigate(`/admin/system/provisioning-log/${id}`);
  return [{ id: 'log', icon: IconHistory, label: t('palette.logEntry', { id }), run }];
}
