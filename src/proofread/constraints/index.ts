export * from './constraint';
export { Precision } from './precision';
export { changesConstraint, sumConstraint } from './sum';
export { restConstraint, shareConstraint } from './share';
export { completionByChange } from './completion';
export { rateConstraint, type RateTerms } from './rate';
export { deltaConstraint } from './delta';
export { sameConstraint } from './same';
export { boundConstraint, wordConstraint } from './order';
