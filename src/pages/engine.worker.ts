import { createEngine } from '../app/localEngine';
import { serveEngine } from '../app/serveEngine';
import type { EnginePort, FromEngine, ToEngine } from '../app/engineLink';

/** The engine in a thread of its own. */
serveEngine(self as unknown as EnginePort<FromEngine, ToEngine>, createEngine());
