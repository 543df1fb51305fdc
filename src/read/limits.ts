/** How much a file may ask of the machine. A real report is well under a hundredth of each. */
export interface Limits {
  /** Size of a file, in bytes. */
  readonly fileBytes: number;
  /** Size of a file of text (JSON and YAML too), in bytes: the parsers need a hundred times as much memory. */
  readonly textBytes: number;
  /** Size of what is read of an archive when unpacked (XLSX is a ZIP archive), in bytes. */
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
  /** Cells of all sheets of a workbook. */
  readonly cells: number;
}

export const LIMITS: Limits = {
  fileBytes: 32 * 1024 * 1024,
  textBytes: 4 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  archiveEntries: 4096,
  cells: 500_000,
};

/** How deep objects and lists may stand in one another. A report is six deep. */
export const MAX_DEPTH = 100;
