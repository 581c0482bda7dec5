import type { EnginePort } from '../app/engineLink';
import type { FromHost, ToHost } from '../app/hostLink';
import { serveHost } from '../app/serveHost';
import { FileHost } from '../hosts/file';

/** Workbook files in a thread of their own. */
serveHost(self as unknown as EnginePort<FromHost, ToHost>, (bytes, name) => new FileHost(bytes, name));
