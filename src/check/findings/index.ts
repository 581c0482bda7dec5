export { findingOfIncident } from './ofIncident';
export { findingOfEquation } from './ofEquation';
export { findingOfInspection } from './ofInspection';
export { findingOfShownResidues } from './residues';
