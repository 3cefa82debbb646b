export { answer, api, ifMatch, MERGE_PATCH } from './client';
export { dropEarly } from './early';
export { problemDetail, problemTitle } from './problemWords';
export { Refused } from './refused';
export { logout, openSession, own, type Session, session } from './session';
export { streamed } from './streamed';
export type * from './types';
