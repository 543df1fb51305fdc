#!/usr/bin/env bash
# Checks the reports of a change by the configuration and waivers of the branch it is meant for: a change must not open its
# own gate. Everything given is given on to `gov-report check`.
#   GOV_REPORT_BASE  that branch, on the remote "origin"; without it, the working folder's own settings hold
set -euo pipefail
program=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/bin/gov-report.js
settings=()
if [ -n "${GOV_REPORT_BASE:-}" ]; then
  base=$(mktemp -d)
  trap 'git worktree remove --force "$base"' EXIT
  git fetch --quiet --depth=1 origin "$GOV_REPORT_BASE"
  git worktree add --quiet --detach "$base" FETCH_HEAD
  settings=(--settings-from "$base")
fi
node "$program" check ${settings[@]+"${settings[@]}"} "$@"
