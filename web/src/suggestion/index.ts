export { Proposals } from './Proposals';
export { Plan } from './plan/Plan';
