export { close, type Opened, open, useOpened } from './open/opened';
export { Page } from './page/Page';
