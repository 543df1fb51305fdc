/** How much a file may ask of the machine. A real report is well under a hundredth of each. */
export interface Limits {
  /** Size of a file, in bytes. */
  readonly fileBytes: number;
  /** Size of an archive's contents when unpacked (XLSX is a ZIP archive), in bytes. */
  readonly unpackedBytes: number;
  readonly archiveEntries: number;
  /** Cells of all sheets of a workbook. */
  readonly cells: number;
}

export const LIMITS: Limits = {
  fileBytes: 32 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  archiveEntries: 4096,
  cells: 500_000,
};
