/** What Excel says when it refuses; the wording is the runtime's own English. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  EmptyChartSeries: 'The attempted operation failed because the chart series is empty.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.',
  InvalidReference: 'This reference is not valid for the current operation.',
  Conflict: 'Your request could not be processed because of a conflict.',
  WriteNotSupportedWhenModalDialogOpen: 'Write operation is not supported when a modal dialog is open.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type RefusalCode = keyof typeof MESSAGES;

/** The emulated Excel refuses; the client runtime turns it into an OfficeExtension.Error. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly location: string,
  ) {
    super(MESSAGES[code]);
  }
  get httpStatus(): number {
    return this.code === 'ItemNotFound' || this.code === 'ApiNotFound' ? 404 : 400;
  }
}

export function refuse(code: RefusalCode, location: string): never {
  throw new Refusal(code, location);
}

/** Something the emulator does not have. Never a silent pass: the test that meets it fails. */
export class NotEmulated extends Error {
  constructor(what: string) {
    super(`not emulated: ${what}`);
  }
}
