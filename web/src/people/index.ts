export { Avatar } from './Avatar';
export { myName, nameOf, useMembers, useNames } from './names';
