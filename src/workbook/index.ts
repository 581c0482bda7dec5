export * from './address';
export * from './snapshot';
export * from './host';
export * from './hostEvent';
export * from './memoryXml';
export * from './ownMarks';
export * from './ownSheets';
export * from './ownLooks';
