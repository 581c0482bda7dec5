export { findingOfCause } from './ofCause';
export { findingOfEquation } from './ofEquation';
export { findingOfInspection } from './ofInspection';
export { findingOfShownResidues } from './residues';
