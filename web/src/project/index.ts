export { ProjectNote } from './archive/ProjectNote';
export { ProjectHead } from './ProjectHead';
export { labelsQuery, membersQuery, projectsQuery } from './queries';
export { mayChange, useProject } from './useProject';
