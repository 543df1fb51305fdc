/** The city, county or district at the beginning of an agency's name. */
export function districtIn(agency: string): string {
  // 市场 and 市容 begin the name of an office, and so do 区划 and 区域.
  return /^.*[市区县旗州](?![场容划域])/.exec(agency)?.[0] ?? '';
}
