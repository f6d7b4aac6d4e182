import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: TablerIcon;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing is here yet, or nothing matches: what this place is for and the one thing to do next. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="state">
      <Icon size={36} stroke={1.5} aria-hidden />
      <p className="state-title">{title}</p>
      {children}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
