export { batches, markStart, onReopened, onReset, startLive } from './feed';
export type { EventData, Happened } from './frames';
export { useRefusal } from './useRefusal';
export { ConnectionButton, ConnectionLine } from './view/ConnectionView';
