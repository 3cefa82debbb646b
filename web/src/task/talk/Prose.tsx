import { useQuery } from '@tanstack/react-query';
import { useMembers } from '~/people';
import { projectsQuery } from '~/project';
import { Markdown } from '~/ui/markdown';

/** What somebody wrote about a task: members and other tasks that it names are known in it. */
export function Prose({ projectId, children }: { projectId: string; children: string }) {
  const members = useMembers(projectId);
  const { data: projects = [] } = useQuery(projectsQuery);
  const named = {
    people: new Set(members.flatMap(({ username }) => (username ? [username.toLowerCase()] : []))),
    projects: new Set(projects.map((project) => project.key)),
  };
  return <Markdown named={named}>{children}</Markdown>;
}
