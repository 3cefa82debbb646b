export { notificationsQuery, unreadQuery } from './queries';
