export { ProjectHead } from './ProjectHead';
export { labelsQuery, membersQuery, projectsQuery } from './queries';
