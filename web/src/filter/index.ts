export { FilterBar } from './bar/FilterBar';
export * from './filters';
