/** How much a file may ask of the machine. A real report takes a few hundredths of each. */
export interface Limits {
  /** Size of a file, in bytes. */
  readonly fileBytes: number;
  /** Size of a file of text or JSON, in bytes: as a tree or as cells it takes up to 300 times as much memory. */
  readonly textBytes: number;
  /** Size of a YAML file, in bytes: its parser takes up to a thousand times as much memory, and seconds for each MB. */
  readonly yamlBytes: number;
  /** Size of what is read of an archive when unpacked (XLSX is a ZIP archive), in bytes. */
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
  /** Cells of all sheets of a workbook. */
  readonly cells: number;
}

export const LIMITS: Limits = {
  fileBytes: 32 * 1024 * 1024,
  textBytes: 2 * 1024 * 1024,
  yamlBytes: 512 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  archiveEntries: 4096,
  cells: 250_000,
};

/** How deep objects and lists may stand in one another. A report is six deep. */
export const MAX_DEPTH = 100;
