/** Who an agency is and where it belongs: as the manifest lists it, else by its name. */
import { agencyKey } from '../model/agency.ts';
import type { ListedAgency } from '../model/manifest.ts';

/** The name on the list, for each that the agency goes by, and its district. */
export type Directory = (agency: string) => { readonly name: string; readonly district: string };

export function directoryOf(listed: readonly ListedAgency[]): Directory {
  const known = new Map(
    listed.flatMap(({ name, aliases = [], district = districtIn(name) }) =>
      [name, ...aliases].map(alias => [agencyKey(alias), { name, district }] as const),
    ),
  );
  return agency => known.get(agencyKey(agency)) ?? { name: agency, district: districtIn(agency) };
}

/** The city, county or district at the beginning of an agency's name. */
export function districtIn(agency: string): string {
  // 市场 and 市容 begin the name of an office, and so do 区划 and 区域.
  return /^.*[市区县旗州](?![场容划域])/.exec(agency)?.[0] ?? '';
}
