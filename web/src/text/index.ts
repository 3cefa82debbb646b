export * from './dates';
export * from './due';
export * from './i18n';
export * from './numbers';
export * from './words';
