export { findRepairs } from './findRepairs';
export { findingOfRepair } from './ofRepair';
