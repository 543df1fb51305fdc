/** Which cells most likely explain the findings. Pure, and neither adds nor drops a finding. */
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';

export function diagnose(_report: AnnualReport, _findings: readonly Finding[]): readonly Diagnosis[] {
  return [];
}
