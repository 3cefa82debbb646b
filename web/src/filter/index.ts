export { FilterBar } from './bar';
export * from './filters';
