export { Avatar } from './Avatar';
export { nameOf, profileQuery, useMembers, useMyName, useNames } from './names';
