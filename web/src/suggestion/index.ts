export { NextUp } from './next/NextUp';
export { Proposals } from './Proposals';
export { Plan } from './plan/Plan';
export { Similar } from './similar/Similar';
