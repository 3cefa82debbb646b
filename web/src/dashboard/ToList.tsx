import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Project } from '~/api';
import type { Filters } from '~/filter';

interface ToListProps {
  project: Project | undefined;
  filters: Filters;
  children: ReactNode;
}

/** The way to the tasks that were counted; without one where no list shows them. */
export function ToList({ project, filters, children }: ToListProps) {
  if (!project) return children;
  return (
    <Link to="/p/$projectKey/list" params={{ projectKey: project.key }} search={filters}>
      {children}
    </Link>
  );
}
