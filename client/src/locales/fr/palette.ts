import type { palette as english } from '../en/palette.js';

/** The command palette and the keyboard shortcuts. */
export const palette: Record<keyof typeof english, string> = {
  'palette.actions': 'Actions',
  'palette.found': '{count, plural, one {# résultat} many {# de résultats} other {# résultats}}',
  'palette.generate': 'Générer un jeton',
  'palette.language': 'Switch to English',
  'palette.log': 'Journal de provisionnement',
  'palette.logEntry': 'Ouvrir l’entrée {id} du journal',
  'palette.none': 'Aucun résultat pour « {text} »',
  'palette.open': 'Recherche et commandes (Ctrl K)',
  'palette.pages': 'Pages',
  'palette.placeholder': 'Page, utilisateur, groupe, entrée du journal ou action',
  'palette.results': 'Résultats',
  'palette.settings': 'Modifier les paramètres',
  'palette.theme': 'Thème : {theme}',
  'palette.title': 'Recherche et commandes',
  'shortcuts.help': 'Afficher cette liste',
  'shortcuts.palette': 'Recherche et commandes (⌘ K sur un Mac)',
  'shortcuts.search': 'Rechercher dans la page',
  'shortcuts.single': 'Raccourcis à une touche',
  'shortcuts.singleHelp':
    'Désactivez-les si vous dictez ou appuyez sur des touches par mégarde. Le choix reste dans ce navigateur.',
  'shortcuts.title': 'Raccourcis clavier',
};
