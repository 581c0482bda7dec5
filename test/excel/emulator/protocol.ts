/**
 * What Microsoft's client runtime sends and expects back: one request is a list of actions over object paths.
 * Names and numbers are those of the runtime, so a printed request can be read against its source.
 */
export type Json = unknown;

export const PathType = { Global: 1, New: 2, Method: 3, Property: 4, Indexer: 5, Reference: 6, Null: 7 } as const;
export const ActionType = { Instantiate: 1, Query: 2, Method: 3, Set: 4, Trace: 5 } as const;

export interface Arguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  readonly Results: { ActionId: number; Value?: Json }[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** Flag of a request whose Excel.run asked for `delayForCellEdit`. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Numbers under which the runtime listens to events. */
export const EventType = {
  Changed: 10,
  Activated: 11,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
} as const;

export interface HostEventMessage {
  readonly type: number;
  /** Sheet id, or `Workbook` for handlers on the collection of sheets. */
  readonly target: string;
  readonly args: Json;
}
