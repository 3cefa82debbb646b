export { subtasksQuery, tasksQuery } from './queries';
