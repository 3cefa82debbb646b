export { TellMe } from './TellMe';
