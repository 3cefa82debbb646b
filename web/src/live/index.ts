export { ConnectionButton, ConnectionLine } from './ConnectionView';
export { batches, markStart, onReopened, onReset, startLive } from './feed';
export type { EventData, Happened } from './frames';
